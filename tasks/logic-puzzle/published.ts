import { questionFiles } from '../kit/published/published-file.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Puzzle } from './puzzle.ts';

/** @throws Error naming the file whose question shows no grid or no rule. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return questionFiles(files, 'logic_puzzle_dataset').map(({ id, path, question }) => ({
		id,
		puzzle: readPuzzle(question, path),
		question,
	}));
}

function readPuzzle(question: string, path: string): Puzzle {
	const grid = question
		.split('\n')
		.filter((line) => /^-?\d+(?:, ?-?\d+)+\s*$/.test(line))
		.map((line) => line.split(',').map(Number));
	const select = Number(/must select (\d+) different numbers/.exec(question)?.[1]);
	const positive = /product of each row and column/.test(question);
	const limit = /less than or equal to (\d+)/.exec(question)?.[1];
	if (
		!(select > 0 && (positive || limit !== undefined)) ||
		grid.length === 0 ||
		grid.some((row) => row.length !== grid.length)
	)
		throw new Error(`${path} shows no square grid with a rule for its rows and columns.`);
	return { grid, select, positive, low: null, high: limit === undefined ? null : Number(limit) };
}
