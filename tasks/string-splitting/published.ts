import type { Method, System } from '../kit/exchange/system.ts';
import { questionFiles } from '../kit/published/published-file.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';

const KINDS = ['A', 'B', 'C', 'X', 'Y', 'Z'];
// The published wordings differ, the methods never do.
const METHODS: readonly Method[] = [
	{
		uses: [[0, 1]],
		makes: [
			[3, 2],
			[4, 1],
		],
	},
	{ uses: [[1, 2]], makes: [[3, 1]] },
	{ uses: [[2, 2]], makes: [[4, 1]] },
	{
		uses: [
			[1, 1],
			[2, 1],
		],
		makes: [[0, 1]],
	},
	{
		uses: [
			[3, 1],
			[4, 1],
		],
		makes: [[5, 1]],
	},
];

/** @throws Error naming the file whose question does not say what is there at the start. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<System>[] {
	return questionFiles(files, 'string_splitting').map(({ id, path, question }) => {
		const found = [...question.matchAll(/(\d{1,6}) units of Machine [ABC]\b/g)];
		if (found.length !== 3) throw new Error(`${path} shows no counts of machines A, B and C.`);
		const start = [...found.map(([, count]) => Number(count)), 0, 0, 0];
		return { id, puzzle: { kinds: KINDS, start, methods: METHODS, order: 'once' }, question };
	});
}
