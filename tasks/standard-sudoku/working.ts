import type { Random } from '../../src/ground/random.ts';
import { filledRows } from '../kit/write/filled-rows.ts';
import type { Working } from '../task.ts';
import { type Grid, type Puzzle, toGrid } from './puzzle.ts';
import { answer, solved } from './solve.ts';

/** Row by row; a mistake mixes up two numbers of a row, or, where no row has two empty cells, writes one wrong. */
export function working({ givens }: Puzzle, slips: Random | null): Working {
	const right = solved({ givens });
	const size = givens.length;
	const grid = slips ? mistaken(givens, right, slips) : right;
	const written = (rows: Grid) =>
		rows.map((row) => row.map((number) => (number === 0 ? '' : `${number}`)));
	const hasty = grid.findIndex((row, r) => row.join() !== right[r]?.join());
	const all = Array.from({ length: size }, (_, i) => `${i + 1}`);
	return {
		lines: [
			...filledRows(written(givens), written(grid), all, hasty < 0 ? null : hasty),
			slips
				? 'The grid is full, so I am done.'
				: `Each row, column and box now has the numbers from 1 to ${size} once.`,
		],
		answer: answer(grid),
	};
}

function mistaken(givens: Grid, right: Grid, random: Random): Grid {
	const cells = right.flat();
	const size = givens.length;
	const open = givens.flat().flatMap((given, cell) => (given === 0 ? [cell] : []));
	const rowOf = (cell: number) => Math.floor(cell / size);
	const pairs = open.flatMap((cell, i) => {
		const next = open[i + 1];
		return next !== undefined && rowOf(next) === rowOf(cell) ? [[cell, next] as const] : [];
	});
	if (pairs.length > 0) {
		const [left, other] = random.pick(pairs);
		return toGrid(size, cells.with(left, cells[other] ?? 0).with(other, cells[left] ?? 0));
	}
	const cell = random.pick(open);
	return toGrid(size, cells.with(cell, ((cells[cell] ?? 0) % size) + 1));
}
