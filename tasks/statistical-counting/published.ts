import { questionFiles } from '../kit/published/published-file.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Puzzle } from './puzzle.ts';

const RULE = /two or more consecutive ([A-Z])'s, add (\d+) to/g;

/** @throws Error naming the file whose question is not understood. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return questionFiles(files, 'statistical_counting_dataset').map(({ id, path, question }) => {
		const text = /score of the string ([A-Z]+)\?/.exec(question)?.[1];
		const runs = [...question.matchAll(RULE)].map(([, letter = '', points]) => ({
			letter,
			least: 2,
			points: Number(points),
		}));
		if (text === undefined || runs.length === 0)
			throw new Error(`${path} does not ask for the score of a string.`);
		const puzzle = { text, runs, multiplier: null, palindrome: null, alternating: null };
		return { id, puzzle, question };
	});
}
