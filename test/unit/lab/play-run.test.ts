import { beforeAll, describe, expect, it } from 'vitest';
import { isKept } from '../../../src/core/events/index.ts';
import { foldRun } from '../../../src/core/fold-run.ts';
import type { Sampling } from '../../../src/core/settings.ts';
import type { ModelSpec, RunSpec } from '../../../src/core/spec.ts';
import { assemble } from '../../../src/lab/assemble.ts';
import { playRun } from '../../../src/lab/play-run.ts';
import { loadTask } from '../../../tasks/registry.ts';
import type { Instance } from '../../../tasks/task.ts';
import { runServices } from '../../support/run-services.ts';
import { collect, NEVER, scripted, specOf } from '../../support/runs.ts';

let spec: RunSpec;
let instance: Instance;
beforeAll(async () => {
	instance = (await loadTask('number-multiply')).instance({}, 7);
	spec = specOf(instance);
});
const header = (id: string, other: Partial<RunSpec> = {}) => ({
	id,
	title: id,
	createdAt: '2026-11-28T10:00:00.000Z',
	spec: { ...spec, ...other },
});

describe('assembling a run', () => {
	it('makes the instance that the spec names', async () => {
		const parts = await assemble(spec, runServices(), NEVER);
		expect(parts.instance.puzzleHash).toBe(instance.puzzleHash);
		expect(parts.steerer.by).toBe('rules');
	});

	it('takes a published instance from the data', async () => {
		const asked: string[] = [];
		const published = {
			find: async (task: string, id: string) => {
				asked.push(`${task} ${id}`);
				return instance;
			},
		};
		const { task, revision } = spec.instance;
		const named = { ...spec, instance: { task, revision, published: 'a_1' } };
		const parts = await assemble(named, runServices({ published }), NEVER);
		expect(parts.instance).toBe(instance);
		expect(asked).toEqual(['number-multiply a_1']);
	});

	it('opens the TaskLLM and the steering model, and no other', async () => {
		const opened: ModelSpec[] = [];
		const models = {
			open: async (model: ModelSpec, made: Instance) => {
				opened.push(model);
				return scripted(made);
			},
		};
		const model = { provider: 'openai', model: 'gpt-4o' };
		const steered: RunSpec = { ...spec, steerer: { kind: 'model', model } };
		const parts = await assemble(steered, runServices({ models }), NEVER);
		expect(opened).toEqual([spec.taskLLM, model]);
		expect([parts.steerer.by, parts.checker]).toEqual(['model', undefined]);
		const checker = { provider: 'openai', model: 'gpt-4o-mini' };
		const checked = await assemble({ ...spec, checker }, runServices({ models }), NEVER);
		expect(opened.slice(2)).toEqual([spec.taskLLM, checker]);
		expect(checked.checker).toBeDefined();
	});

	it('refuses what a model cannot be told before any is opened', async () => {
		let opened = 0;
		const models = {
			open: async (_model: ModelSpec, made: Instance) => {
				opened++;
				return scripted(made);
			},
		};
		const model = { provider: 'webllm', model: 'kept' };
		const topK = { temperature: 0.95, answerTokens: 1024, topK: 50 };
		const plain = { temperature: 0, answerTokens: 1024 };
		const told = (taskLLM: Sampling, steerer: Sampling): RunSpec => ({
			...spec,
			taskLLM: model,
			steerer: { kind: 'model', model },
			settings: { ...spec.settings, sampling: { taskLLM, steerer } },
		});
		for (const wrong of [told(topK, plain), told(plain, topK)])
			await expect(assemble(wrong, runServices({ models }), NEVER)).rejects.toMatchObject({
				code: 'setting-not-honoured',
			});
		expect(opened).toBe(0);
		await assemble(told(plain, plain), runServices({ models }), NEVER);
		expect(opened).toBe(2);
	});

	it('refuses a person where nobody is there to be asked', async () => {
		const steered: RunSpec = { ...spec, steerer: { kind: 'person' } };
		await expect(assemble(steered, runServices(), NEVER)).rejects.toMatchObject({
			code: 'no-person',
		});
	});
});

describe('playing a run', () => {
	it('tells of the instance before the first event, and stores what it yields', async () => {
		const services = runServices();
		const heard: string[] = [];
		const order = {
			header: header('a'),
			recorded: [],
			onInstance: ({ puzzleHash }: Instance) => heard.push(puzzleHash),
		};
		const events = [];
		for await (const event of playRun(order, services, NEVER)) {
			if (events.length === 0) heard.push(event.type);
			events.push(event);
		}
		expect(heard).toEqual([instance.puzzleHash, 'start']);
		expect(foldRun(events).verdict?.correct).toBe(true);
		const stored = await (await services.history()).get('a');
		expect(stored?.record.events).toEqual(events.filter(isKept));
	});

	it('ends as stopped when it is aborted before it could start', async () => {
		const abort = new AbortController();
		abort.abort();
		const events = await collect(
			playRun({ header: header('a'), recorded: [] }, runServices(), abort.signal),
		);
		expect(events).toEqual([{ type: 'end', because: 'stopped' }]);
	});
});
