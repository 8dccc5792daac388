import type { Puzzle } from './puzzle.ts';

/** Steps by hand: every empty cell is filled in. */
export function steps({ rows }: Puzzle): number {
	return [...rows.join('')].filter((cell) => cell === '.').length;
}
