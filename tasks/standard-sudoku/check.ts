import { excerpt, readAnswer } from '../kit/read/answer.ts';
import { type Fault as Broken, unreadable, verdictOn } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { type Grid, gridText, type Puzzle, type Unit, unitsOf } from './puzzle.ts';
import { type Rows, readRows } from './read.ts';

/** Ids of the rules: the form of the grid, what may stand in a cell, and the kinds of units. */
type Constraint = 'shape' | 'given-changed' | 'range' | Unit['kind'];

/** A broken constraint, and the cells that break it, counted along the rows. */
export interface Fault extends Broken {
	readonly constraint: Constraint;
	readonly cells: readonly number[];
}

export function check({ givens }: Puzzle, text: string): Verdict {
	const size = givens.length;
	const rows = readRows(text, size);
	if (!rows) {
		const content = excerpt(readAnswer(text).content);
		return unreadable(`There is no grid of numbers in "${content}".`);
	}
	return verdictOn(
		gridText(rows.slice(0, size).map((row) => row.slice(0, size))),
		misshapen(rows, size) ?? faultsOf(givens, rows)[0] ?? null,
		`Every row, column and box holds 1 to ${size} once each, and every given number is kept.`,
	);
}

/** What is wrong with the shape of a grid, or null. */
export function misshapen(rows: Rows, size: number): Fault | null {
	const shape = (reason: string): Fault => ({ constraint: 'shape', reason, cells: [] });
	if (rows.length > size) return shape(`The answer has more rows than the grid's ${size}.`);
	if (rows.length < size) return shape(`The answer has ${rows.length} rows; the grid has ${size}.`);
	const row = rows.findIndex((numbers) => numbers.length !== size);
	return row < 0
		? null
		: shape(`Row ${row + 1} of the answer has ${rows[row]?.length} numbers; it needs ${size}.`);
}

/** The broken constraints of a well-shaped grid: givens, then range, then rows, columns and boxes. */
export function faultsOf(givens: Grid, rows: Rows): Fault[] {
	const size = givens.length;
	const cells = rows.flat();
	const faults: Fault[] = [];
	for (const [cell, given] of givens.flat().entries())
		if (given !== 0 && cells[cell] !== given)
			faults.push({
				constraint: 'given-changed',
				reason: `${place(cell, size)} was given as ${given}; the answer has ${cells[cell]} there.`,
				cells: [cell],
			});
	for (const [cell, number] of cells.entries())
		if (number < 1 || number > size)
			faults.push({
				constraint: 'range',
				reason: `${place(cell, size)} holds ${number}, which is not from 1 to ${size}.`,
				cells: [cell],
			});
	for (const unit of unitsOf(size)) {
		const repeated = unit.cells.filter((cell) =>
			unit.cells.some((other) => other !== cell && cells[other] === cells[cell]),
		);
		const first = repeated[0];
		if (first !== undefined)
			faults.push({
				constraint: unit.kind,
				reason: `${unit.name} holds ${cells[first]} more than once.`,
				cells: repeated,
			});
	}
	return faults;
}

function place(cell: number, size: number): string {
	return `Row ${Math.floor(cell / size) + 1}, column ${(cell % size) + 1}`;
}
