import type { Random } from '../../src/ground/random.ts';
import { firstFault } from './faults.ts';
import { type Cell, numberAt, type Puzzle, startOf } from './puzzle.ts';
import { answer } from './solve.ts';

/** Different numbers from the top right cell on, without regard for the lines; else one number too few. */
export function slip(puzzle: Puzzle, random: Random): string {
	const { grid, select } = puzzle;
	const cells = grid.flatMap((row, r) => row.map((_, c): Cell => [r, c]));
	let chosen: Cell[] = [];
	for (let attempt = 0; attempt < 20; attempt++) {
		const byNumber = new Map<number, Cell>();
		for (const cell of [startOf(puzzle), ...random.shuffle(cells)]) {
			const number = numberAt(puzzle, cell);
			if (number !== undefined && !byNumber.has(number)) byNumber.set(number, cell);
		}
		chosen = [...byNumber.values()].slice(0, select);
		if (firstFault(puzzle, chosen)) return answer(chosen);
	}
	return answer(chosen.slice(1));
}
