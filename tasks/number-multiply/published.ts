import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Puzzle } from './puzzle.ts';

const PROMPT =
	/(?:^|\/)(number_multiply(?:_varied_complexity)?\/digit_[\d_]+\/sample_\d+)\/input_prompt_1\.txt$/;

/** Each published sample is a folder with its question and a list of its factors. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	const byPath = new Map(files.map((file) => [file.path, file]));
	const found: PublishedPuzzle<Puzzle>[] = [];
	for (const file of files) {
		const id = PROMPT.exec(file.path)?.[1];
		if (id === undefined) continue;
		const list = byPath.get(file.path.replace('input_prompt_1.txt', 'input_value_list.txt'));
		const factors = list?.text().match(/-?\d+/g);
		if (factors) found.push({ id, puzzle: { factors: [...factors] }, question: file.text() });
	}
	return found;
}
