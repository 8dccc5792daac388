import type { Caption, Mark, Picture } from '../kit/draw/picture.ts';
import type { Verdict } from '../task.ts';
import type { Puzzle } from './puzzle.ts';

/** The numbers, the target, and the answer's expression; wrong it is as a whole. */
export function picture(puzzle: Puzzle, verdict?: Verdict): Picture {
	const { numbers, target, required } = puzzle;
	const given = (text: string | number): Mark => ({ text: String(text), tone: 'given' });
	const groups = [
		{ title: 'Numbers, in order', cards: numbers.map(given) },
		{ title: 'Target', cards: [given(target)] },
	];
	if (required.length > 0) groups.push({ title: 'Must be used', cards: required.map(given) });
	const rule = required.length > 0 ? `, using ${required.join(' ')}` : '';
	const description = `Make ${target} from ${numbers.join(', ')} in this order${rule}`;
	if (!verdict) return { kind: 'cards', groups, description: `${description}.` };
	const { correct, read, reason } = verdict;
	const tone = correct ? 'answer' : 'wrong';
	return {
		kind: 'cards',
		groups: [...groups, { title: 'Answer', cards: [{ text: read ?? '?', tone }] }],
		description: `${description}; answered ${read ?? 'nothing'}. ${reason}`,
	};
}

/** What is asked, for people. */
export function caption({ numbers, target, required }: Puzzle): Caption {
	const use = required.length === 0 ? '' : ` Use each of ${required.join(' ')} at least once.`;
	return {
		goal: `Make ${target} from ${numbers.join(' ')} in this order: put + - * or / between each two, and parentheses where you like.${use}`,
	};
}
