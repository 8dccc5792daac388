import { type Cell, linesOf, numberAt, type Puzzle, startOf } from './puzzle.ts';

/** A broken constraint: what it is, and the selected cells that break it. */
export interface Fault {
	readonly reason: string;
	readonly cells: readonly Cell[];
}

/** The first constraint that a selection breaks: count, places, different numbers, start, rows, columns. */
export function firstFault(puzzle: Puzzle, cells: readonly Cell[]): Fault | null {
	const { grid, select } = puzzle;
	if (cells.length !== select)
		return {
			reason: `The answer selects ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}; ${select} are to be selected.`,
			cells: [],
		};
	const seen = new Map<number, Cell>();
	const places = new Set<string>();
	for (const cell of cells) {
		const number = numberAt(puzzle, cell);
		if (number === undefined)
			return { reason: `The position ${place(cell)} is outside the grid.`, cells: [cell] };
		if (places.has(String(cell)))
			return { reason: `The position ${place(cell)} is selected twice.`, cells: [cell] };
		places.add(String(cell));
		const twin = seen.get(number);
		if (twin)
			return {
				reason: `The number ${number} is selected at ${place(twin)} and at ${place(cell)}; the numbers must be different.`,
				cells: [twin, cell],
			};
		seen.set(number, cell);
	}
	const start = startOf(puzzle);
	if (!places.has(String(start)))
		return { reason: `The top right cell, ${place(start)}, is not selected.`, cells: [start] };
	for (const { name, holds } of linesOf(grid.length)) {
		const held = cells.filter(holds);
		const reason = lineFault(
			puzzle,
			held.map((cell) => numberAt(puzzle, cell) ?? 0),
		);
		if (reason) return { reason: `${name}: ${reason}`, cells: held };
	}
	return null;
}

function lineFault({ positive, low, high }: Puzzle, numbers: readonly number[]): string | null {
	const written = numbers.length === 0 ? 'nothing' : numbers.join(', ');
	const product = numbers.reduce((sign, number) => sign * Math.sign(number), 1);
	if (positive && product <= 0)
		return `the product of ${written} is ${product === 0 ? '0' : 'negative'}.`;
	const sum = numbers.reduce((total, number) => total + number, 0);
	if (low !== null && sum < low) return `the sum of ${written} is ${sum}, below ${low}.`;
	if (high !== null && sum > high) return `the sum of ${written} is ${sum}, above ${high}.`;
	return null;
}

function place([row, column]: Cell): string {
	return `row ${row}, column ${column}`;
}
