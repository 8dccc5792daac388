import type { Method, System } from '../kit/exchange/system.ts';
import { questionFiles } from '../kit/published/published-file.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';

const START = /we now have (\d{1,6}) \[A\], (\d{1,6}) \[B\], and (\d{1,6}) \[C\]/;
const KINDS = ['[A]', '[B]', '[C]', '{A}', '{B}', '{C}', '(A)', '(B)', '(C)'];
// The methods are the same in all published questions, and their answers apply each as often as possible.
const METHODS: readonly Method[] = [
	{
		uses: [
			[0, 1],
			[1, 1],
			[2, 1],
		],
		makes: [[3, 1]],
	},
	{
		uses: [
			[0, 1],
			[1, 1],
		],
		makes: [[5, 1]],
	},
	{
		uses: [
			[1, 1],
			[2, 1],
		],
		makes: [[4, 1]],
	},
	{ uses: [[2, 2]], makes: [[5, 1]] },
	{
		uses: [
			[3, 1],
			[5, 1],
		],
		makes: [
			[6, 1],
			[7, 1],
		],
	},
	{ uses: [[4, 2]], makes: [[8, 1]] },
];

/** @throws Error naming the file whose question does not say what is there at the start. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<System>[] {
	return questionFiles(files, 'string_synthesis').map(({ id, path, question }) => {
		const found = START.exec(question);
		if (!found) throw new Error(`${path} shows no counts of [A], [B] and [C].`);
		const start = [...found.slice(1).map(Number), 0, 0, 0, 0, 0, 0];
		return { id, puzzle: { kinds: KINDS, start, methods: METHODS, order: 'exhaust' }, question };
	});
}
