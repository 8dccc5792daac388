import { type ExpectedTable, examineTable, type TableFinding } from '../kit/read/expected-table.ts';
import type { Verdict } from '../task.ts';
import { type Puzzle, play } from './puzzle.ts';

function expected(puzzle: Puzzle): ExpectedTable {
	const { grid } = play(puzzle);
	return {
		rows: grid.length,
		columns: grid.length,
		// Models write "." and "_" for an empty cell, too.
		cell: (text) => /^(?:\d{1,18}|[._])$/.test(text),
		single: false,
		values: grid.map((row) => row.map(String)),
		same: (given, wanted) => (/^[._]$/.test(given) ? '0' : String(Number(given))) === wanted,
	};
}

export function examine(puzzle: Puzzle, text: string): TableFinding {
	return examineTable(expected(puzzle), text);
}

export function check(puzzle: Puzzle, text: string): Verdict {
	return examine(puzzle, text).verdict;
}
