import { type Puzzle, pooledSize } from './puzzle.ts';

/** Steps by hand: one for each window, and another where its sum is divided. */
export function steps(puzzle: Puzzle): number {
	let size = puzzle.matrix.length;
	let taken = 0;
	for (const layer of puzzle.layers) {
		size = pooledSize(size, puzzle);
		taken += size * size * (layer === 'average' ? 2 : 1);
	}
	return taken;
}
