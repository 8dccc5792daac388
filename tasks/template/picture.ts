import type { Caption, Mark, Picture } from '../kit/draw/picture.ts';
import type { Verdict } from '../task.ts';
import type { Puzzle } from './puzzle.ts';

// An answer comes as `examine` leaves it. The verdict is enough here; where more is drawn in, check.ts
// exports an `examine` of its own.
export function picture(puzzle: Puzzle, verdict?: Verdict): Picture {
	const { numbers } = puzzle;
	const groups: { title: string; cards: Mark[] }[] = [
		{ title: 'Numbers', cards: numbers.map((n) => ({ text: String(n), tone: 'given' })) },
	];
	if (verdict?.read)
		groups.push({
			title: 'Sum',
			cards: [{ text: verdict.read, tone: verdict.correct ? 'answer' : 'wrong' }],
		});
	return { kind: 'cards', description: `Numbers to add: ${numbers.join(', ')}.`, groups };
}

// What is asked, for people: one to three sentences with the numbers that matter. Long conditions are `rules`.
export function caption({ numbers }: Puzzle): Caption {
	return { goal: `What is the sum of these ${numbers.length} numbers?` };
}
