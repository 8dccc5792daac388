import type { OfficialFile, OfficialPuzzle } from '../task.ts';
import type { Puzzle } from './square.ts';

const PATH = /^letter_logic_diagram\/(.+)\/question\.txt$/;

/** @throws Error naming the file whose question shows no grid. */
export function importOfficial(files: readonly OfficialFile[]): OfficialPuzzle<Puzzle>[] {
	return files.flatMap((file) => {
		const id = PATH.exec(file.path)?.[1];
		if (id === undefined) return [];
		const question = file.text().trim();
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
		if (rows.length !== 7) throw new Error(`${file.path} shows no grid of 7 rows of 7 cells.`);
		// Some of them have several solutions; the questions do not say.
		return [{ id, puzzle: { rows, regions: null, unique: false }, question }];
	});
}
