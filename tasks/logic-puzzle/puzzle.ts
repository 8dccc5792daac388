/** Row and column, counted from 0. */
export type Cell = readonly [row: number, column: number];

export interface Puzzle {
	/** Whole numbers, as many rows as columns. */
	readonly grid: readonly (readonly number[])[];
	/** How many cells are to be selected; that at the top right is always one of them. */
	readonly select: number;
	/** Whether the product of each line must be above 0; that of nothing is 1. */
	readonly positive: boolean;
	/** The least and the greatest sum that a line may have; that of nothing is 0. Null for no such limit. */
	readonly low: number | null;
	readonly high: number | null;
}

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

/** The published notation: `0 3, 1 0, 2 4`. */
export function notation(cells: readonly Cell[]): string {
	return cells.map(([row, column]) => `${row} ${column}`).join(', ');
}

export function gridText(grid: Puzzle['grid']): string {
	return grid.map((row) => row.join(', ')).join('\n');
}
