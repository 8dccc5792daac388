import { questionFiles } from '../kit/official-file.ts';
import type { OfficialFile, OfficialPuzzle } from '../task.ts';
import type { Puzzle } from './shape.ts';

/** @throws Error naming the file whose question shows no matrix of letters. */
export function importOfficial(files: readonly OfficialFile[]): OfficialPuzzle<Puzzle>[] {
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
