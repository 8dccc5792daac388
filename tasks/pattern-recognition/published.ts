import { questionFiles } from '../kit/published/published-file.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Puzzle } from './puzzle.ts';

/** @throws Error naming the file whose question shows no matrix of letters. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return questionFiles(files, 'pattern_recognition').map(({ id, path, question }) => ({
		id,
		puzzle: readPuzzle(question, path),
		question,
	}));
}

function readPuzzle(question: string, path: string): Puzzle {
	const matrix = question
		.split('\n')
		.filter((line) => /^[A-Z](?: [A-Z])+\s*$/.test(line))
		.map((line) => line.replaceAll(/\s/g, ''));
	if (matrix.length < 3 || matrix.some(({ length }) => length !== matrix[0]?.length))
		throw new Error(`${path} shows no matrix of letters.`);
	return { matrix, shape: 'square', size: 3 };
}
