import { questionFiles } from '../kit/published/published-file.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Puzzle } from './puzzle.ts';

/** @throws Error naming the file whose question shows no grid, start or moves. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return questionFiles(files, '2048_dataset').map(({ id, path, question }) => ({
		id,
		puzzle: readPuzzle(question, path),
		question,
	}));
}

function readPuzzle(question: string, path: string): Puzzle {
	const grid = question
		.split('\n')
		.filter((line) => /^\d+(?:, ?\d+)+\s*$/.test(line))
		.map((line) => line.split(',').map(Number));
	const [, row, column, moves] =
		/position \((\d+), ?(\d+)\) using the sequence '([udlr]*)'/.exec(question) ?? [];
	if (moves === undefined || grid.length === 0 || grid.some((line) => line.length !== grid.length))
		throw new Error(`${path} shows no square grid with a tile to move.`);
	return { grid, moves, start: [Number(row) - 1, Number(column) - 1], spawn: false };
}
