import type { Puzzle } from './puzzle.ts';

/** Steps by hand: every row and every column is looked through. */
export function steps({ matrix }: Puzzle): number {
	return matrix.length + (matrix[0]?.length ?? 0);
}
