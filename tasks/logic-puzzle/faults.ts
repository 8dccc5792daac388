import type { Fault as Broken } from '../kit/verdict.ts';
import { type Cell, linesOf, numberAt, type Puzzle, startOf } from './puzzle.ts';

/** Ids of the rules, in the order in which they are looked at. */
type Constraint =
	| 'count'
	| 'outside'
	| 'cell-twice'
	| 'number-twice'
	| 'top-right'
	| 'product'
	| 'least-sum'
	| 'greatest-sum';

/** A broken constraint, and the selected cells that break it. */
export interface Fault extends Broken {
	readonly constraint: Constraint;
	readonly cells: readonly Cell[];
}

const fault = (constraint: Constraint, cells: readonly Cell[], reason: string): Fault => ({
	constraint,
	reason,
	cells,
});

/** The first constraint that a selection breaks: count, places, different numbers, start, rows, columns. */
export function firstFault(puzzle: Puzzle, cells: readonly Cell[]): Fault | null {
	const { grid, select } = puzzle;
	if (cells.length !== select)
		return fault(
			'count',
			[],
			`The answer selects ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}; ${select} are to be selected.`,
		);
	const seen = new Map<number, Cell>();
	const places = new Set<string>();
	for (const cell of cells) {
		const number = numberAt(puzzle, cell);
		if (number === undefined)
			return fault('outside', [cell], `The position ${place(cell)} is outside the grid.`);
		if (places.has(String(cell)))
			return fault('cell-twice', [cell], `The position ${place(cell)} is selected twice.`);
		places.add(String(cell));
		const twin = seen.get(number);
		if (twin)
			return fault(
				'number-twice',
				[twin, cell],
				`The number ${number} is selected at ${place(twin)} and at ${place(cell)}; the numbers must be different.`,
			);
		seen.set(number, cell);
	}
	const start = startOf(puzzle);
	if (!places.has(String(start)))
		return fault('top-right', [start], `The top right cell, ${place(start)}, is not selected.`);
	for (const { name, holds } of linesOf(grid.length)) {
		const held = cells.filter(holds);
		const broken = lineFault(
			puzzle,
			held.map((cell) => numberAt(puzzle, cell) ?? 0),
		);
		if (broken) return fault(broken[0], held, `${name}: ${broken[1]}`);
	}
	return null;
}

function lineFault(
	{ positive, low, high }: Puzzle,
	numbers: readonly number[],
): [constraint: Constraint, reason: string] | null {
	const written = numbers.length === 0 ? 'nothing' : numbers.join(', ');
	const product = numbers.reduce((sign, number) => sign * Math.sign(number), 1);
	if (positive && product <= 0)
		return ['product', `the product of ${written} is ${product === 0 ? '0' : 'negative'}.`];
	const sum = numbers.reduce((total, number) => total + number, 0);
	if (low !== null && sum < low)
		return ['least-sum', `the sum of ${written} is ${sum}, below ${low}.`];
	if (high !== null && sum > high)
		return ['greatest-sum', `the sum of ${written} is ${sum}, above ${high}.`];
	return null;
}

function place([row, column]: Cell): string {
	return `row ${row}, column ${column}`;
}
