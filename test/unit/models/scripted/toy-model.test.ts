import { afterAll, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, DEFAULT_STEP_ERRORS } from '../../../../src/core/settings.ts';
import { createScriptedModel } from '../../../../src/models/scripted/model.ts';
import { startRun } from '../../../../src/steering/run.ts';
import { catalogue } from '../../../../tasks/catalogue.ts';
import { loadTask } from '../../../../tasks/registry.ts';
import type { Instance, Level } from '../../../../tasks/task.ts';
import { collect } from '../../../support/collect.ts';
import { createNodeSandbox } from '../../../support/node-sandbox.ts';
import { NEVER, parts, specOf } from '../../../support/runs.ts';

// What an experiment on the toy model comes to: real methods, real programs, real checks.

const python = createNodeSandbox();
afterAll(() => python.close());

const TASKS = ['number-multiply', 'letters', 'logical-deduction'];
const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);
const { taskLLM, steerer } = DEFAULT_SETTINGS.sampling;
const settings = {
	...DEFAULT_SETTINGS,
	sampling: { steerer, taskLLM: { ...taskLLM, stepErrors: DEFAULT_STEP_ERRORS } },
};

async function isRight(instance: Instance, id: string): Promise<boolean> {
	const spec = specOf(instance, { method: { id, revision: 1 }, settings });
	for await (const event of startRun(spec, parts(python, { instance }), NEVER))
		if (event.type === 'verdict') return event.correct;
	throw new Error('The run has no verdict.');
}

/** The share of right answers over all tasks. */
async function rateOf(method: string, level: Level): Promise<number> {
	let right = 0;
	for (const id of TASKS) {
		const task = await loadTask(id);
		for (const seed of SEEDS)
			if (await isRight(task.instance(task.about.levels[level], seed), method)) right++;
	}
	return right / (TASKS.length * SEEDS.length);
}

/** The rates at an easy, a middling and a hard level. */
const ratesOf = async (method: string) =>
	[await rateOf(method, 'L1'), await rateOf(method, 'L3'), await rateOf(method, 'L5')] as const;

test('text fails first as levels rise, then code, CodeSteer hardly, and none is always right', async () => {
	const text = await ratesOf('all-text');
	const code = await ratesOf('all-code');
	const steered = await ratesOf('codesteer');
	for (const [easy, middling, hard] of [text, code]) {
		expect(easy).toBeGreaterThan(middling);
		expect(middling).toBeGreaterThan(hard);
	}
	expect(text[0]).toBeGreaterThan(0.7);
	expect(text[2]).toBeLessThan(0.2);
	expect(code[0]).toBeGreaterThan(text[0]);
	expect(code[1]).toBeGreaterThan(text[1] + 0.2);
	expect(steered[1]).toBeGreaterThan(code[1]);
	expect(steered[2]).toBeGreaterThan(Math.max(code[2], text[2]) + 0.5);
	expect(steered[2]).toBeLessThan(1);
}, 120_000);

describe.each(catalogue)('$id', ({ id, levels }) => {
	test('in text is right where no step goes wrong, and wrong where each does', async () => {
		const task = await loadTask(id);
		for (const level of ['L1', 'L4'] as const) {
			const instance = task.instance(levels[level], 7);
			for (const stepErrors of [0, 1]) {
				const model = createScriptedModel(instance, 0);
				const { text } = await collect(model, [{ role: 'user', content: instance.question }], {
					sampling: { ...taskLLM, stepErrors },
				});
				expect(instance.check(text).correct, text).toBe(stepErrors === 0);
			}
		}
	});
});
