import { expect, test } from 'vitest';
import { makeExample } from '../../../src/lab/example.ts';
import { type GenerationRequest, generateFrom, sizeOf } from '../../../src/lab/generation.ts';
import { createTaskService } from '../../../src/lab/task-service.ts';
import { loadTask } from '../../../tasks/registry.ts';

const tasks = createTaskService();
const task = await loadTask('game-24');
const { L1, L2 } = task.about.levels;
const request: GenerationRequest = {
	task: 'game-24',
	settings: [
		{ level: 'L1', params: L1 },
		{ level: null, params: L2 },
	],
	firstSeed: 5,
	count: 3,
};

test('rows go setting by setting, seeds ascending, and are those of the task', async () => {
	const rows = await generateFrom(request, 0, 60_000);
	expect(rows.map(({ level, seed }) => [level, seed])).toEqual([
		['L1', 5],
		['L1', 6],
		['L1', 7],
		[null, 5],
		[null, 6],
		[null, 7],
	]);
	for (const row of rows) {
		const instance = task.instance(row.params, row.seed);
		expect(row.hash).toBe(instance.legacyHash);
		expect(instance.check(row.answer).correct).toBe(true);
		expect(instance.check(row.slip).correct).toBe(false);
	}
});

test('slices of one row add up to the whole', async () => {
	const slices = [];
	while (slices.length < sizeOf(request)) {
		const slice = await generateFrom(request, slices.length, 0);
		expect(slice).toHaveLength(1);
		slices.push(...slice);
	}
	expect(slices).toEqual(await generateFrom(request, 0, 60_000));
	expect(await generateFrom(request, sizeOf(request), 0)).toEqual([]);
});

test('the worker gives all rows, piece by piece', async () => {
	const rows = [];
	for await (const more of tasks.generate(request)) rows.push(...more);
	expect(rows).toEqual(await generateFrom(request, 0, 60_000));
});

test.each([
	[{ count: 0 }, /Expected >=1/],
	[{ firstSeed: 0xffffffff }, /last seed/],
	[{ task: 'none' }, /no task "none"/],
])('what cannot be generated is refused: %j', async (wrong, words) => {
	await expect(tasks.generate({ ...request, ...wrong }).next()).rejects.toThrow(words);
});

test('an example is plain data with a right and a wrong answer', async () => {
	const example = await makeExample({ task: 'game-24', params: L1, seed: 1 });
	expect(structuredClone(example)).toEqual(example);
	expect(example.answer.correct).toBe(true);
	expect(example.slip.correct).toBe(false);
	expect(example.slip.reason).not.toBe('');
});
