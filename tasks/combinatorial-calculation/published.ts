import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Puzzle } from './puzzle.ts';

const MAIN_FOLDER = 'combinatorial_calculation';
const PATH = /(?:^|\/)(combinatorial_calculation\w*)\/((?:\w+\/)?sample_\d+)\/question\.txt$/;
const INPUT = /input numbers are: ([\d, ]+), the target values? is: (\d+)/;

/**
 * The main folder's ids are bare (`sample_0`); those of its sibling folder are their paths.
 * @throws Error naming the file whose question is not understood.
 */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return files.flatMap((file) => {
		const [, folder, sample] = PATH.exec(file.path) ?? [];
		if (folder === undefined || sample === undefined) return [];
		const question = file.text();
		const [, list, target] = INPUT.exec(question) ?? [];
		if (list === undefined || target === undefined)
			throw new Error(`${file.path} does not give numbers and a target.`);
		const puzzle = { numbers: list.split(',').map(Number), target: Number(target), required: [] };
		return [{ id: folder === MAIN_FOLDER ? sample : `${folder}/${sample}`, puzzle, question }];
	});
}
