import { expect, it } from 'vitest';
import { Failure } from '../../../../src/core/failure.ts';
import { LoadedModels, type LocalModelState } from '../../../../src/models/local/loaded-models.ts';
import type { LoadedModel } from '../../../../src/models/local/local-model.ts';
import type { StoredModel } from '../../../../src/models/local/stored-model.ts';

const never = new AbortController().signal;

const stored = (id: string): StoredModel => ({
	engine: 'gguf',
	id,
	title: id.toUpperCase(),
	source: 'files',
	base: 'https://files.invalid/',
	files: [{ name: 'a.gguf', url: 'https://files.invalid/a.gguf', bytes: 1 }],
	addedAt: '2026-11-22T12:00:00.000Z',
	details: {},
});

interface Engine {
	readonly id: string;
	ready(): Promise<void>;
	fail(thrown: Error): Promise<void>;
	broken: boolean;
	unloaded: boolean;
	readonly signal: AbortSignal;
}

/** Three stored models, and an engine whose loads end when the test says so. */
function shelf() {
	const engines: Engine[] = [];
	const models = ['a', 'b', 'c'].map(stored);
	let states: readonly LocalModelState[] = [];
	const inMemory = new LoadedModels(
		async () => models.map((model) => ({ model, stored: 1, complete: model.id !== 'c' })),
		({ id, title }, onProgress, signal) =>
			new Promise<LoadedModel>((resolve, reject) => {
				const settled = () => new Promise<void>((done) => setTimeout(done));
				const engine: Engine = {
					id,
					signal,
					broken: false,
					unloaded: false,
					ready() {
						onProgress({ phase: 'read', done: 1, total: 2 });
						resolve({
							label: title,
							device: 'cpu',
							memory: 1,
							get broken() {
								return engine.broken;
							},
							async *stream() {},
							async unload() {
								engine.unloaded = true;
							},
						});
						return settled();
					},
					fail(thrown) {
						reject(thrown);
						return settled();
					},
				};
				signal.addEventListener('abort', () => reject(signal.reason));
				engines.push(engine);
			}),
		(changed) => {
			states = changed;
		},
	);
	const shown = () => states.map(({ stored: { id }, model }) => `${id}${model ? '' : '…'}`);
	return { inMemory, engines, models, shown };
}

const started = () => new Promise<void>((done) => setTimeout(done));

it('loads a model once for all who need it', async () => {
	const { inMemory, engines, shown } = shelf();
	const spec = { provider: 'gguf', model: 'a' };
	const both = Promise.all([inMemory.need(spec, never), inMemory.need(spec, never)]);
	await started();
	expect(shown()).toEqual(['a…']);
	await engines[0]?.ready();
	const [one, other] = await both;
	expect(one).toBe(other);
	expect(await inMemory.need(spec, never)).toBe(one);
	expect(engines).toHaveLength(1);
	expect(shown()).toEqual(['a']);
});

it('goes on loading for those who still wait, and stops for nobody', async () => {
	const { inMemory, engines, models, shown } = shelf();
	const [model] = models;
	if (!model) throw new Error('there are models');
	const [first, second] = [new AbortController(), new AbortController()];
	const waits = [inMemory.load(model, first.signal), inMemory.load(model, second.signal)];
	const ends = Promise.allSettled(waits);
	first.abort();
	await started();
	expect(engines[0]?.signal.aborted).toBe(false);
	second.abort();
	expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	expect(engines[0]?.signal.aborted).toBe(true);
	expect(shown()).toEqual([]);
});

it('keeps two, and lets go of the one that was longest unused', async () => {
	const { inMemory, engines, models, shown } = shelf();
	const load = async (index: number) => {
		const model = models[index];
		if (!model) throw new Error('there are models');
		const loading = inMemory.load(model, never);
		await engines.find(({ id, unloaded }) => id === model.id && !unloaded)?.ready();
		await loading;
	};
	await load(0);
	await load(1);
	await load(0);
	await load(2);
	expect(shown()).toEqual(['a', 'c']);
	expect(engines.map(({ id, unloaded }) => [id, unloaded])).toEqual([
		['a', false],
		['b', true],
		['c', false],
	]);
	await inMemory.unload('a');
	expect([shown(), engines[0]?.unloaded]).toEqual([['c'], true]);
});

it('loads anew what failed to load, and what broke since', async () => {
	const { inMemory, engines, shown } = shelf();
	const spec = { provider: 'gguf', model: 'a' };
	const failing = inMemory.need(spec, never);
	await started();
	const failure = expect(failing).rejects.toMatchObject({ code: 'gguf-not-loaded' });
	await engines[0]?.fail(new Failure('gguf-not-loaded', 'No.'));
	await failure;
	expect(shown()).toEqual([]);
	for (const index of [1, 2]) {
		const loading = inMemory.need(spec, never);
		await started();
		const engine = engines[index];
		await engine?.ready();
		await loading;
		if (engine) engine.broken = true;
	}
	expect(engines.map(({ unloaded }) => unloaded)).toEqual([false, true, false]);
});

it('says when a model is not kept here, or not whole', async () => {
	const { inMemory } = shelf();
	for (const model of ['c', 'd'])
		await expect(inMemory.need({ provider: 'gguf', model }, never)).rejects.toMatchObject({
			code: 'model-not-stored',
		});
	await expect(inMemory.need({ provider: 'webllm', model: 'a' }, never)).rejects.toThrow('kept');
});
