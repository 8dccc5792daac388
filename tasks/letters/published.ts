import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Puzzle } from './puzzle.ts';
import { question } from './question.ts';

const PATH =
	/(?:^|\/)Letters_dataset_min_length_(\d+)_max_length_(\d+)\/(([a-z])_\d+_\d+)\/test_words\.json$/;

/** The published words: one JSON string a file; the letter asked for is in the folder's name. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return files.flatMap((file) => {
		const match = PATH.exec(file.path);
		if (!match) return [];
		const [, shortest, longest, name, letter = ''] = match;
		const word: unknown = JSON.parse(file.text());
		if (typeof word !== 'string') throw new TypeError(`${file.path} does not hold one JSON string`);
		const puzzle = { word, parts: [letter] };
		return [{ id: `${shortest}_${longest}/${name}`, puzzle, question: question(puzzle) }];
	});
}
