import type { OfficialFile, OfficialPuzzle } from '../task.ts';
import type { Cell, Puzzle } from './board.ts';

// The main folder's ids are bare; those of its sibling folders (_2, _hard, _varied_complexity) carry their path.
const PATH = /^(?:eight_queens_dataset|(?=eight_queens_dataset_))\/?(.+)\/question\.txt$/;

/** @throws Error naming the file whose question shows no board. */
export function importOfficial(files: readonly OfficialFile[]): OfficialPuzzle<Puzzle>[] {
	return files.flatMap((file) => {
		const id = PATH.exec(file.path)?.[1];
		if (id === undefined) return [];
		const question = file.text();
		return [{ id, puzzle: readBoard(question, file.path), question }];
	});
}

function readBoard(question: string, path: string): Puzzle {
	const rows = question.split('\n').filter((line) => /^[01X]+$/.test(line));
	const size = rows.length;
	if (size < 4 || size > 24 || rows.some((row) => row.length !== size))
		throw new Error(`${path} shows no square board of 0, 1 and X.`);
	const cellsOf = (sign: string): Cell[] =>
		rows.flatMap((row, r) =>
			[...row].flatMap((text, c): Cell[] => (text === sign ? [[r, c]] : [])),
		);
	return { size, queens: cellsOf('1'), blocked: cellsOf('X') };
}
