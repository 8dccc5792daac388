import type { Puzzle } from './puzzle.ts';
import { countSolutions } from './solutions.ts';

/** Tries after which one expression of four numbers is found, if it is the only one. */
const MOST_TRIES = 60;

/**
 * Steps by hand: each number is put with the others, and expressions are tried until one fits: fewer,
 * the more solutions there are. With more than four numbers, twice as many for each number more.
 */
export function steps({ numbers, target }: Puzzle): number {
	const { length } = numbers;
	if (length > 4) return 2 ** (length - 4) * MOST_TRIES;
	return length + Math.ceil(MOST_TRIES / Math.max(1, countSolutions(numbers, target).all));
}
