import { questionFiles } from '../kit/published/published-file.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Puzzle } from './puzzle.ts';

/** @throws Error naming the file whose question shows no grid. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return questionFiles(files, 'letter_logic_diagram').map(({ id, path, question }) => {
		const rows = question
			.split('\n')
			.filter((line) => /^[a-g ]?(?:,[a-g ]?){6}\s*$/.test(line))
			.map((line) =>
				line
					.trimEnd()
					.split(',')
					.map((letter) => letter.trim() || '.')
					.join(''),
			);
		if (rows.length !== 7) throw new Error(`${path} shows no grid of 7 rows of 7 cells.`);
		// Some of them have several solutions; the questions do not say.
		return { id, puzzle: { rows, regions: null, unique: false }, question };
	});
}
