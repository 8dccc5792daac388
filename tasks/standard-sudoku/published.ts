import { questionFiles } from '../kit/published/published-file.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Grid, Puzzle } from './puzzle.ts';

/** @throws Error naming the file whose question shows no grid. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return questionFiles(files, 'standard_sudoku').map(({ id, path, question }) => ({
		id,
		puzzle: { givens: readGivens(question, path) },
		question,
	}));
}

function readGivens(question: string, path: string): Grid {
	const givens = question
		.split('\n')
		.filter((line) => /^[1-9 ](?:,[1-9 ]){8}\s*$/.test(line))
		.map((line) => line.slice(0, 17).split(',').map(Number));
	if (givens.length !== 9)
		throw new Error(`${path} shows no grid of 9 lines of 9 numbers or blanks.`);
	return givens;
}
