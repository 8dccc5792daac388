import type { Puzzle } from './puzzle.ts';

/** Steps by hand: every move of the one tile; where all tiles slide, every row or column of each move. */
export function steps({ grid, moves, start }: Puzzle): number {
	return start === null ? moves.length * grid.length : moves.length;
}
