import { type ExpectedTable, examineTable, type TableFinding } from '../kit/read/expected-table.ts';
import { type Table, tableText } from '../kit/read/table.ts';
import type { Verdict } from '../task.ts';
import { hasAverages, type Puzzle, pooled } from './puzzle.ts';
import { close, isValue, readValue, toTwoDecimals } from './value.ts';

/** The result with two decimals where there are averages, in whole numbers otherwise. */
export function resultOf(puzzle: Puzzle): Table {
	const { numerators, denominator } = pooled(puzzle);
	const written = (value: number) =>
		hasAverages(puzzle) ? toTwoDecimals(value, denominator) : String(value);
	return numerators.map((row) => row.map(written));
}

export function formatAnswer(result: Table): string {
	return result.length > 1 ? `<<<\n${tableText(result)}\n>>>` : `<<<${tableText(result)}>>>`;
}

/** The result as fractions, and how an answer's values are held against it. */
function expected(puzzle: Puzzle): ExpectedTable {
	const { numerators, denominator } = pooled(puzzle);
	const averages = hasAverages(puzzle);
	return {
		rows: numerators.length,
		columns: numerators.length,
		cell: isValue,
		single: false,
		values: numerators.map((row) =>
			row.map((value) => (denominator === 1 ? String(value) : `${value}/${denominator}`)),
		),
		same(given, wanted) {
			const [a, b] = [readValue(given), readValue(wanted)];
			if (!a || !b) return false;
			return averages ? close(a, b) : a.numerator * b.denominator === b.numerator * a.denominator;
		},
	};
}

export function examine(puzzle: Puzzle, text: string): TableFinding {
	return examineTable(expected(puzzle), text);
}

/** Constraints: `shape` and `value`. */
export function check(puzzle: Puzzle, text: string): Verdict {
	return examine(puzzle, text).verdict;
}
