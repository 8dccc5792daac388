import type { Puzzle } from './puzzle.ts';

/** Steps by hand: every empty cell is filled in. */
export function steps({ givens }: Puzzle): number {
	return Math.max(1, givens.flat().filter((cell) => cell === 0).length);
}
