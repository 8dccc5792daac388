import { type ExpectedTable, judgeTable } from '../kit/read/expected-table.ts';
import type { Verdict } from '../task.ts';
import { play } from './board.ts';
import type { Puzzle } from './puzzle.ts';

export function expected(puzzle: Puzzle): ExpectedTable {
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

/** Constraints: `shape` and `value`. */
export function check(puzzle: Puzzle, text: string): Verdict {
	return judgeTable(expected(puzzle), text);
}
