import type { Caption, Mark, Picture } from '../kit/draw/picture.ts';
import type { Finding } from './check.ts';
import type { Puzzle } from './puzzle.ts';

export function picture(puzzle: Puzzle, finding?: Finding): Picture {
	const left = [...(finding?.unused ?? [])];
	const numbers = puzzle.numbers.map((number): Mark => {
		const at = left.indexOf(number);
		if (at >= 0) left.splice(at, 1);
		return { text: String(number), tone: at >= 0 ? 'wrong' : 'given' };
	});
	const groups = [
		{ title: 'Numbers', cards: numbers },
		{ title: 'Target', cards: [{ text: String(puzzle.target), tone: 'given' } satisfies Mark] },
	];
	const description = `Make ${puzzle.target} from ${puzzle.numbers.join(', ')}`;
	if (!finding) return { kind: 'cards', groups, description: `${description}.` };
	const tone = finding.verdict.correct ? 'answer' : 'wrong';
	const cards: Mark[] = [{ text: finding.verdict.read ?? '?', tone }];
	if (finding.value !== null) cards.push({ text: `= ${finding.value}`, tone });
	return {
		kind: 'cards',
		groups: [...groups, { title: 'Answer', cards }],
		description: `${description}; answered ${finding.verdict.read ?? 'nothing'}. ${finding.verdict.reason}`,
	};
}

/** What is asked, for people. */
export function caption({ numbers, target }: Puzzle): Caption {
	return {
		goal: `Make ${target} from ${numbers.join(', ')}: each exactly once, in any order, with +, -, *, / and parentheses.`,
	};
}
