import { questionFiles } from '../kit/published/published-file.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Puzzle } from './puzzle.ts';

/** @throws Error naming the file whose question shows no matrix to rotate. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return questionFiles(files, 'matrix_transformation_dataset').map(({ id, path, question }) => ({
		id,
		puzzle: readPuzzle(question, path),
		question,
	}));
}

function readPuzzle(question: string, path: string): Puzzle {
	// A full stop follows the last value.
	const matrix = question
		.split('\n')
		.filter((line) => /^\S(?: \S)+\.?\s*$/.test(line))
		.map((line) => line.replace(/\.\s*$/, '').replaceAll(/\s/g, ''));
	const width = matrix[0]?.length ?? 0;
	if (!question.includes('90 degrees clockwise') || matrix.length < 2)
		throw new Error(`${path} shows no matrix to rotate.`);
	if (matrix.some((row) => row.length !== width))
		throw new Error(`${path} shows a matrix whose rows differ in length.`);
	return { matrix, operations: [{ kind: 'rotate', degrees: 90 }] };
}
