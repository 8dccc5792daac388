import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { puzzleInWords, titleOf } from '../../../../src/app/run/titles.ts';
import { RunHeader } from '../../../../src/core/record.ts';
import { loadTask } from '../../../../tasks/registry.ts';
import { cloudSpec } from '../../../samples/five-rounds.ts';

const puzzle = { task: 'letters', revision: 1, seed: 7 };

describe('what a puzzle and a run are called', () => {
	it.each([
		['at a level', 'L2', 'Letters L2, seed 7'],
		['at a level that is given by its knobs', 'L3', 'Letters L3, seed 7'],
	] as const)('%s', async (_, level, words) => {
		const { about } = await loadTask('letters');
		expect(puzzleInWords({ ...puzzle, params: { ...about.levels[level] } })).toBe(words);
	});

	it('names the knobs where they are no level', () => {
		const words = puzzleInWords({ ...puzzle, params: { length: 12, letters: 2 } });
		expect(words).toBe('Letters length 12 · letters 2, seed 7');
	});

	it('names a published puzzle, and tasks and methods that are not known, by their ids', () => {
		const published = { task: 'letters', revision: 1, published: 'a_1' };
		expect(puzzleInWords(published)).toBe('Letters, published a_1');
		const unknown = { ...published, task: 'no-such-task' };
		const method = { id: 'no-such-method', revision: 1 };
		expect(titleOf({ ...cloudSpec, instance: unknown, method })).toBe(
			'no-such-task, published a_1 · no-such-method',
		);
	});

	it('is never longer than a run may be called', () => {
		const numbers = Array.from({ length: 100 }, (_, index) => 1000 + index);
		const title = titleOf({ ...cloudSpec, instance: { ...puzzle, params: { numbers } } });
		expect(v.is(RunHeader.entries.title, title)).toBe(true);
		expect(title).toMatch(/…$/);
	});
});
