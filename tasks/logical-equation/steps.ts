import type { Puzzle } from './puzzle.ts';

/** Steps by hand: for each letter in turn, half of the numbers that are left are tried. */
export function steps({ values: { length } }: Puzzle): number {
	return Math.ceil((length * (length + 1)) / 4);
}
