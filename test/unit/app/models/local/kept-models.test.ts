import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { KeptModels } from '../../../../../src/app/models/local/kept-models.svelte.ts';
import { Failure } from '../../../../../src/core/failure.ts';
import { codesteerWebLLM } from '../../../../../src/models/local/offers.ts';
import { browserFiles } from '../../../../support/browser-files.ts';
import { withGpu, withoutGpu } from '../../../../support/computers.ts';
import { makeMlcFolder } from '../../../../support/mlc-folder.ts';
import { type ModelServer, startModelServer } from '../../../../support/model-server.ts';
import { ggufBytes, ggufFile, pageModels } from '../../../../support/page-models.ts';

let server: ModelServer;
beforeAll(async () => {
	server = await startModelServer();
	for (const [name, bytes] of makeMlcFolder([4096, 40_000]))
		server.files.set(`tiny/${name}`, bytes);
	server.files.set('Big-Q4_0.gguf', ggufBytes(100_000));
});
afterAll(() => server.close());
afterEach(() => {
	server.down = false;
	vi.unstubAllGlobals();
});

const FOLDER = () => `${server.origin}/tiny/`;

test('a model is downloaded, found in the next session, and deleted', async () => {
	const { files, keptModels } = pageModels();
	await keptModels.look();
	expect([keptModels.entries, keptModels.computer, keptModels.unusable]).toEqual([
		[],
		withGpu,
		null,
	]);
	const coming = keptModels.downloadFrom(FOLDER(), 'Tiny');
	expect(keptModels.transfers).toMatchObject([{ title: 'Tiny', id: null, progress: null }]);
	await coming;
	expect(keptModels.transfers).toEqual([]);
	expect(keptModels.entries).toMatchObject([{ complete: true, model: { source: FOLDER() } }]);
	expect(keptModels.announcement).toBe('tiny is in this browser.');

	const next = pageModels({ files });
	await next.keptModels.look();
	const [entry] = next.keptModels.entries ?? [];
	if (!entry) throw new Error('it is gone');
	await next.keptModels.load(entry.model);
	expect(next.localModels.states).toHaveLength(1);
	await next.keptModels.remove(entry.model);
	expect([next.localModels.states, next.localModels.stored]).toEqual([[], []]);
	expect([next.keptModels.entries, files.budget.used]).toEqual([[], 0]);
});

test('a download that is stopped keeps what came, and goes on from there', async () => {
	const { keptModels } = pageModels();
	server.stallOnce('Big-Q4_0.gguf', 50_000);
	const coming = keptModels.downloadFrom(`${server.origin}/Big-Q4_0.gguf`, 'Big');
	await vi.waitFor(() => expect(keptModels.transfers[0]?.progress?.done).toBeGreaterThan(0));
	const [transfer] = keptModels.transfers;
	expect(transfer?.id).toMatch(/^Big-Q4_0/);
	transfer?.stop();
	await coming;
	const [entry] = keptModels.entries ?? [];
	if (!entry) throw new Error('nothing stayed');
	expect(entry).toMatchObject({ complete: false, stored: 50_000 });
	expect(keptModels.fault(`${server.origin}/Big-Q4_0.gguf`)).toBeUndefined();
	await keptModels.download(entry.model);
	expect(keptModels.entries).toMatchObject([{ complete: true, stored: 100_000 }]);
});

test('a fault stays with its model until it is tried again', async () => {
	const { keptModels } = pageModels();
	server.down = true;
	await keptModels.downloadFrom(FOLDER(), 'Tiny');
	expect(keptModels.fault(FOLDER())).toContain('no server answers there');
	expect(keptModels.fault('another')).toBeUndefined();
	expect(keptModels.announcement).toBe('');
	server.down = false;
	await keptModels.downloadFrom(FOLDER(), 'Tiny');
	expect(keptModels.fault(FOLDER())).toBeUndefined();
});

test('the same model is not fetched twice at once', async () => {
	const { keptModels } = pageModels();
	const asked = server.asked.length;
	await Promise.all([1, 2].map(() => keptModels.downloadFrom(FOLDER(), 'Tiny')));
	const paths = server.asked.slice(asked).map(({ path }) => path);
	expect(paths.filter((path) => path.endsWith('params_shard_1.bin'))).toHaveLength(1);
});

test('what does not fit is refused before it is fetched', async () => {
	const { keptModels } = pageModels({ computer: withoutGpu });
	await keptModels.look();
	expect(keptModels.fit(codesteerWebLLM)).toMatchObject({ fits: false, short: 'Needs WebGPU' });
	await keptModels.downloadFrom(FOLDER(), 'Tiny');
	expect(keptModels.fault(FOLDER())).toContain('WebLLM runs models on the GPU only');
	expect(keptModels.entries).toEqual([]);
	const small = pageModels({ files: browserFiles(60_000) }).keptModels;
	await small.look();
	await small.downloadFrom(`${server.origin}/Big-Q4_0.gguf`, 'Big');
	expect(small.fault(`${server.origin}/Big-Q4_0.gguf`)).toContain('disk');
});

test('before the computer is known, nothing is said of what fits', () => {
	expect(pageModels().keptModels.fit(codesteerWebLLM)).toBeNull();
});

test('files are taken over one model at a time', async () => {
	const { keptModels } = pageModels();
	const first = keptModels.take([ggufFile('First.gguf')], 'First');
	await keptModels.take([ggufFile('Second.gguf')], 'Second');
	expect(keptModels.fault('files')).toContain('Second is not copied yet');
	await first;
	expect(keptModels.entries?.map(({ model }) => model.title)).toEqual(['First']);
	await keptModels.take([new File(['?'], 'notes.txt')], 'notes');
	expect(keptModels.fault('files')).toMatch(/\.$/);
	expect(keptModels.entries).toHaveLength(1);
});

test('the browser is asked to keep what is here', async () => {
	const { keptModels } = pageModels();
	await keptModels.look();
	expect(keptModels.storage?.persisted).toBe(false);
	await keptModels.keep();
	expect(keptModels.storage?.persisted).toBe(true);
});

test('a browser that keeps no files says so, and nothing breaks', async () => {
	const { localModels } = pageModels();
	const keptModels = new KeptModels({
		localModels: {
			store: () => Promise.reject(new Failure('no-model-store', 'It keeps no models.')),
			refresh: () => localModels.refresh(),
			load: (stored, signal) => localModels.load(stored, signal),
			unload: (id) => localModels.unload(id),
		},
		inspectComputer: async () => withGpu,
		persist: async () => {},
	});
	await keptModels.look();
	expect([keptModels.unusable, keptModels.entries]).toEqual(['It keeps no models.', []]);
	await keptModels.downloadFrom(FOLDER(), 'Tiny');
	expect(keptModels.fault(FOLDER())).toBe('It keeps no models.');
	expect(await localModels.store().then((store) => store.list())).toEqual([]);
});
