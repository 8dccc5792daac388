import { linesOf, type NamedUnit } from '../kit/search/units.ts';
/** Rows of whole numbers from 1 to the grid's size; 0 is an empty cell. */
export type Grid = readonly (readonly number[])[];

export interface Puzzle {
	readonly givens: Grid;
}

/** A row, a column or a box: the numbers of its cells, counted along the rows from 0. */
export type Unit = NamedUnit<'row' | 'column' | 'box'>;

/** The rows, columns and boxes of a grid of that size. */
export function unitsOf(size: number): Unit[] {
	const box = Math.sqrt(size);
	const all = Array.from({ length: size }, (_, i) => i);
	return [
		...linesOf(size),
		...all.map((corner): Unit => {
			const top = Math.floor(corner / box) * box;
			const left = (corner % box) * box;
			return {
				rule: 'all',
				kind: 'box',
				name: `The box at rows ${top + 1} to ${top + box}, columns ${left + 1} to ${left + box}`,
				cells: all.map((i) => (top + Math.floor(i / box)) * size + left + (i % box)),
			};
		}),
	];
}

export function toGrid(size: number, cells: ArrayLike<number>): Grid {
	return Array.from({ length: size }, (_, row) =>
		Array.from({ length: size }, (_, column) => cells[row * size + column] ?? 0),
	);
}

/** Rows on lines, numbers separated by commas. */
export function gridText(grid: Grid): string {
	return grid.map((row) => row.join(',')).join('\n');
}
