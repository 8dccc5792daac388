import { questionFiles } from '../kit/published/published-file.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Puzzle } from './puzzle.ts';

/** @throws Error naming the file whose question shows no pooling of a matrix. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return questionFiles(files, 'pooling_dataset').map(({ id, path, question }) => ({
		id,
		puzzle: readPuzzle(question, path),
		question,
	}));
}

function readPuzzle(question: string, path: string): Puzzle {
	const matrix = question
		.split('\n')
		.filter((line) => /^-?\d+(?:, ?-?\d+)+\s*$/.test(line))
		.map((line) => line.split(',').map(Number));
	const pooling = /perform (max|average) pooling/.exec(question)?.[1];
	const window = Number(/using an? (\d)\*\d sliding window/.exec(question)?.[1]);
	const size = matrix.length;
	if (!pooling || !(window <= size) || matrix.some((row) => row.length !== size))
		throw new Error(`${path} shows no pooling of a square matrix.`);
	const layers = [pooling === 'max' ? ('max' as const) : ('average' as const)];
	return { matrix, layers, window, stride: 1, padding: 0 };
}
