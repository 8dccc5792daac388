import { type ExpectedTable, examineTable, type TableFinding } from '../kit/read/expected-table.ts';
import type { Verdict } from '../task.ts';
import { applyAll } from './operation.ts';
import type { Puzzle } from './puzzle.ts';

function expected(puzzle: Puzzle): ExpectedTable {
	const result = applyAll(puzzle);
	return {
		rows: result.length,
		columns: result[0]?.length ?? 0,
		cell: (text) => /^[A-Z0-9!?@#$%^&*+=]$/i.test(text),
		single: true,
		values: result.map((row) => [...row]),
		same: (given, wanted) => given === wanted,
	};
}

export function examine(puzzle: Puzzle, text: string): TableFinding {
	return examineTable(expected(puzzle), text);
}

/** Constraints: `shape` and `value`. */
export function check(puzzle: Puzzle, text: string): Verdict {
	return examine(puzzle, text).verdict;
}
