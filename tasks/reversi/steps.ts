import type { Puzzle } from './puzzle.ts';

/** Steps by hand: for each move the eight directions are looked along; twice where replies are sought. */
export function steps({ total, replies }: Puzzle): number {
	return 8 * total * (replies ? 2 : 1);
}
