import type { Random } from '../../src/ground/random.ts';
import { type Puzzle, play } from './puzzle.ts';
import { answerText } from './solve.ts';

/** Overlooks what a card completes, or sees something where there is nothing. */
export function slip(puzzle: Puzzle, random: Random): string {
	const { results, hand } = play(puzzle);
	const at = puzzle.report === 'last' ? results.length - 1 : random.int(0, results.length - 1);
	results[at] = results[at] === 0 ? (puzzle.chi ? 2 : 1) : 0;
	return answerText(puzzle, { results, hand });
}
