import * as v from 'valibot';
import { integer, list, record } from '../kit/schema.ts';

/** Row and column, counted from 0. */
export type Cell = readonly [row: number, column: number];

const limit = v.nullable(integer(-720, 720));

export const schema = v.pipe(
	record({
		/** Whole numbers, as many rows as columns. */
		grid: list(list(integer(-60, 60), 2, 12), 2, 12),
		/** How many cells are to be selected; that at the top right is always one of them. */
		select: integer(1, 40),
		/** Whether the product of each line must be above 0; that of nothing is 1. */
		positive: v.boolean(),
		/** The least and the greatest sum that a line may have; that of nothing is 0. Null for no such limit. */
		low: limit,
		high: limit,
	}),
	v.check(
		({ grid }) => grid.every(({ length }) => length === grid.length),
		'the grid must have as many rows as columns',
	),
	v.check(
		({ positive, low, high }) => (positive && low === null) || high !== null,
		'there must be a rule for rows and columns, and no limit below alone',
	),
	// The search relies on both: sums only grow, and the first cell breaks no rule by itself.
	v.check(
		({ grid, positive }) =>
			positive ? grid[0]?.at(-1) !== 0 : grid.flat().every((number) => number >= 0),
		'only where products are positive may numbers be negative, and the top right one not 0',
	),
);
export type Puzzle = v.InferOutput<typeof schema>;

/** A row or a column, with the selected numbers in it. */
export interface Line {
	readonly name: string;
	readonly holds: (cell: Cell) => boolean;
}

export function linesOf(size: number): Line[] {
	const all = Array.from({ length: size }, (_, i) => i);
	return [
		...all.map((row) => ({ name: `Row ${row}`, holds: (cell: Cell) => cell[0] === row })),
		...all.map((column) => ({
			name: `Column ${column}`,
			holds: (cell: Cell) => cell[1] === column,
		})),
	];
}

/** The cell that must be selected. */
export function startOf({ grid }: Puzzle): Cell {
	return [0, grid.length - 1];
}

export function numberAt({ grid }: Pick<Puzzle, 'grid'>, [row, column]: Cell): number | undefined {
	return grid[row]?.[column];
}

export function gridText(grid: Puzzle['grid']): string {
	return grid.map((row) => row.join(', ')).join('\n');
}
