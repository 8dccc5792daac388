import type { Caption, Mark, Picture } from '../kit/draw/picture.ts';
import { whole } from '../kit/exact/rational.ts';
import type { Verdict } from '../task.ts';
import { grouped, show } from './numbers.ts';
import { evaluate, type Puzzle, type Story, tell } from './puzzle.ts';
import { label } from './words.ts';

/** The numbers told and what is asked; a right answer brings the results on the way. */
export function picture(puzzle: Puzzle, verdict?: Verdict): Picture {
	const told: Mark[] =
		puzzle.kind === 'published'
			? [{ text: puzzle.problem, tone: 'given' }]
			: puzzle.given.map(({ name, shown }) => ({
					text: `${label(name)}: ${shown}`,
					tone: 'given',
				}));
	const ask = puzzle.kind === 'published' ? 'the answer' : puzzle.ask;
	const groups = [{ title: 'Told', cards: told }];
	if (puzzle.kind === 'story' && verdict)
		groups.push({ title: 'Asked for', cards: [{ text: ask, tone: 'plain' }] });
	const about = `Told: ${told.map(({ text }) => text).join('; ')}. Asked for: ${ask}`;
	if (!verdict) return { kind: 'cards', groups, description: about };
	const { correct, read, reason } = verdict;
	if (correct && puzzle.kind === 'story')
		groups.push({ title: 'Step by step', cards: results(puzzle) });
	groups.push({
		title: 'Answer',
		cards: [{ text: grouped(read ?? '?'), tone: correct ? 'answer' : 'wrong' }],
	});
	return {
		kind: 'cards',
		groups,
		description: `${about} Answered: ${read ?? 'nothing'}. ${reason}`,
	};
}

function results({ given, steps }: Story): Mark[] {
	const values = evaluate(given, steps);
	return steps.slice(0, -1).map(({ name, unit }) => ({
		text: `${label(name)}: ${show(values.get(name) ?? whole(0), unit)}`,
		tone: 'answer',
	}));
}

/** What is asked; the story stands below it. */
export function caption(puzzle: Puzzle): Caption {
	return puzzle.kind === 'published'
		? { goal: 'What is the number that this problem asks for?' }
		: { goal: puzzle.ask, rules: [tell(puzzle)] };
}
