import { type ExpectedTable, examineTable, type TableFinding } from '../kit/read/expected-table.ts';
import type { Verdict } from '../task.ts';
import { play } from './board.ts';
import type { Puzzle } from './puzzle.ts';

function expected(puzzle: Puzzle): ExpectedTable {
	const { board } = play(puzzle);
	return {
		rows: board.length,
		columns: board.length,
		// Models write "." and "_" for an empty cell, too.
		cell: (text) => /^[01*._]$/.test(text),
		single: true,
		values: board.map((row) => [...row]),
		same: (given, wanted) => (/^[._]$/.test(given) ? '*' : given) === wanted,
	};
}

export function examine(puzzle: Puzzle, text: string): TableFinding {
	return examineTable(expected(puzzle), text);
}

/** Constraints: `shape` and `value`. */
export function check(puzzle: Puzzle, text: string): Verdict {
	return examine(puzzle, text).verdict;
}
