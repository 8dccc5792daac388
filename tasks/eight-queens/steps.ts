import type { Puzzle } from './puzzle.ts';

/** Steps by hand: in each row that has no queen yet, a quarter of the cells is tried. */
export function steps({ size, queens }: Puzzle): number {
	return Math.ceil(((size - queens.length) * size) / 4);
}
