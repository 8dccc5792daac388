import type { Answer } from '../kit/read/answer.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import { readTable, type TableForm } from '../kit/read/table.ts';
import { type Fault as Broken, verdictOn } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { gridText, lettersOf, type Puzzle, type Unit, unitsOf } from './puzzle.ts';

/** Ids of the rules; that of the form of the grid, `shape`, is the kit's. */
type Constraint = 'given-changed' | 'letter' | Unit['kind'];

/** A broken constraint, and the cells that break it, counted along the rows. */
interface Fault extends Broken {
	readonly constraint: Constraint;
	readonly cells: readonly number[];
}

function formOf({ rows }: Puzzle): TableForm {
	return {
		rows: rows.length,
		columns: rows.length,
		cell: (text) => /^[a-l]$/i.test(text),
		single: true,
	};
}

/** The letters that an answer has, for the picture, and the cells that break its first broken constraint. */
export interface Finding {
	readonly rows: readonly string[];
	readonly wrong: readonly number[];
}

/** Null where there is no grid of the size. */
export function examine(puzzle: Puzzle, text: string): Finding | null {
	const rows = readRows(puzzle, text).value;
	return rows ? { rows, wrong: faultsOf(puzzle, rows)[0]?.cells ?? [] } : null;
}

function readRows(puzzle: Puzzle, text: string): Answer<readonly string[]> {
	const { value: table, fault } = readTable(text, formOf(puzzle));
	return fault ? { fault } : { value: table.map((row) => row.join('').toLowerCase()) };
}

export function check(puzzle: Puzzle, text: string): Verdict {
	const { value: rows, fault } = readRows(puzzle, text);
	if (fault) return fault;
	return verdictOn(
		excerpt(gridText(rows), 400),
		faultsOf(puzzle, rows)[0] ?? null,
		`Every row and column holds each letter once, the diagonal holds one letter only${puzzle.regions ? ', no region holds a letter twice' : ''}, and every given letter is kept.`,
	);
}

/** The broken constraints of a grid of the right shape: givens, then letters, then rows, columns, diagonal, regions. */
function faultsOf(puzzle: Puzzle, rows: readonly string[]): Fault[] {
	const size = puzzle.rows.length;
	const cells = [...rows.join('')];
	const place = (cell: number) => `Row ${Math.floor(cell / size) + 1}, column ${(cell % size) + 1}`;
	const faults: Fault[] = [];
	for (const [cell, given] of [...puzzle.rows.join('')].entries())
		if (given !== '.' && given !== cells[cell])
			faults.push({
				constraint: 'given-changed',
				reason: `${place(cell)} was given as ${given}; the answer has ${cells[cell]} there.`,
				cells: [cell],
			});
	for (const [cell, letter] of cells.entries())
		if (!lettersOf(size).includes(letter))
			faults.push({
				constraint: 'letter',
				reason: `${place(cell)} holds ${letter}, which is none of the letters ${[...lettersOf(size)].join(', ')}.`,
				cells: [cell],
			});
	return [...faults, ...unitsOf(puzzle).flatMap((unit) => unitFaults(unit, cells))];
}

function unitFaults({ rule, kind, name, cells: places }: Unit, cells: readonly string[]): Fault[] {
	if (rule === 'same') {
		const [first = ''] = places.map((cell) => cells[cell] ?? '');
		const others = places.filter((cell) => cells[cell] !== first);
		const [other] = others;
		return other === undefined
			? []
			: [
					{
						constraint: kind,
						reason: `${name} holds both ${first} and ${cells[other]}.`,
						cells: others,
					},
				];
	}
	const repeated = places.filter((cell) =>
		places.some((other) => other !== cell && cells[other] === cells[cell]),
	);
	const [first] = repeated;
	return first === undefined
		? []
		: [
				{
					constraint: kind,
					reason: `${name} holds the letter ${cells[first]} more than once.`,
					cells: repeated,
				},
			];
}
