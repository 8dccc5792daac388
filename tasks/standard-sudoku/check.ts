import type { Answer } from '../kit/read/answer.ts';
import { readTable } from '../kit/read/table.ts';
import { type Fault as Broken, verdictOn } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { type Grid, gridText, type Puzzle, type Unit, unitsOf } from './puzzle.ts';

/** Ids of the rules; that of the form of the grid, `shape`, is the kit's. */
type Constraint = 'given-changed' | 'range' | Unit['kind'];

/** A broken constraint, and the cells that break it, counted along the rows. */
export interface Fault extends Broken {
	readonly constraint: Constraint;
	readonly cells: readonly number[];
}

/** The numbers that an answer has, for the picture, and the cells that break a constraint. */
export interface Finding {
	readonly grid: Grid;
	readonly wrong: readonly number[];
}

/** Null where there is no grid of the size. */
export function examine({ givens }: Puzzle, text: string): Finding | null {
	const grid = readGrid(text, givens.length).value;
	return grid ? { grid, wrong: faultsOf(givens, grid).flatMap(({ cells }) => cells) } : null;
}

export function check({ givens }: Puzzle, text: string): Verdict {
	const size = givens.length;
	const { value: grid, fault } = readGrid(text, size);
	if (fault) return fault;
	return verdictOn(
		gridText(grid),
		faultsOf(givens, grid)[0] ?? null,
		`Every row, column and box holds 1 to ${size} once each, and every given number is kept.`,
	);
}

/** The numbers of an answer by row. */
export function readGrid(text: string, size: number): Answer<Grid> {
	const { value, fault } = readTable(text, {
		rows: size,
		columns: size,
		cell: (cell) => /^-?\d{1,6}$/.test(cell),
		single: size < 10,
	});
	return fault ? { fault } : { value: value.map((row) => row.map(Number)) };
}

/** The broken constraints of a well-shaped grid: givens, then range, then rows, columns and boxes. */
export function faultsOf(givens: Grid, rows: Grid): Fault[] {
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
