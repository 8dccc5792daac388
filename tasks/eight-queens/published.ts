import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Cell, Puzzle } from './puzzle.ts';

const MAIN_FOLDER = 'eight_queens_dataset';
const PATH = /(?:^|\/)(eight_queens_dataset\w*)\/(.+)\/question\.txt$/;

/**
 * The main folder's ids are bare (`sample_0`); those of its sibling folders (`_2`, `_hard`,
 * `_varied_complexity`) are their paths.
 * @throws Error naming the file whose question shows no board.
 */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return files.flatMap((file) => {
		const [, folder, sample] = PATH.exec(file.path) ?? [];
		if (folder === undefined || sample === undefined) return [];
		const id = folder === MAIN_FOLDER ? sample : `${folder}/${sample}`;
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
