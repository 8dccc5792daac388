import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ModelSearch } from '../../../../../src/app/models/local/model-search.svelte.ts';
import { checkpoint, randomTensors, TINY } from '../../../../support/llama/checkpoint.ts';
import { serveCheckpoint, served } from '../../../../support/llama/checkpoint-server.ts';
import { makeMlcFolder } from '../../../../support/mlc-folder.ts';
import { type ModelServer, startModelServer } from '../../../../support/model-server.ts';
import { ggufFile, pageModels } from '../../../../support/page-models.ts';

let server: ModelServer;
beforeAll(async () => {
	server = await startModelServer();
	for (const [name, bytes] of makeMlcFolder([4096])) server.files.set(`tiny/${name}`, bytes);
});
afterAll(() => server.close());
afterEach(() => {
	vi.unstubAllGlobals();
});

const FILES = checkpoint(TINY, randomTensors(TINY, 'BF16'));

test("a model's address is found out without its weights", async () => {
	const search = new ModelSearch(pageModels());
	const looking = search.lookAt(`${server.origin}/tiny`);
	expect(search.looking).toBe(true);
	await looking;
	expect(search.found).toMatchObject({ complete: false, model: { title: 'tiny' } });
	expect(server.asked.map(({ path }) => path)).not.toContain('tiny/params_shard_0.bin');
	search.clear();
	expect(search.found).toBeNull();
});

test('an address of safetensors opens the conversion', async () => {
	const host = await serveCheckpoint(served(FILES));
	const page = pageModels();
	const search = new ModelSearch(page);
	await search.lookAt(host.url);
	expect([search.found, search.fault]).toEqual([null, null]);
	expect(page.conversion.name).toBe(host.url);
	await host.close();
});

test('where neither is, the first fault counts', async () => {
	const search = new ModelSearch(pageModels());
	await search.lookAt(`${server.origin}/nothing`);
	expect(search.fault).toContain('nothing');
	await search.lookAt('no address');
	expect(search.fault).toContain('"no address"');
	await search.lookAt(`${server.origin}/tiny`);
	expect(search.fault).toBeNull();
});

test('looking can be stopped', async () => {
	server.stallOnce('tiny/mlc-chat-config.json', 10);
	const search = new ModelSearch(pageModels());
	const looking = search.lookAt(`${server.origin}/tiny`);
	search.stop();
	await looking;
	expect([search.looking, search.found, search.fault]).toEqual([false, null, null]);
});

test('files from disk are stored, or converted where they are a checkpoint', async () => {
	const page = pageModels();
	const search = new ModelSearch(page);
	await search.take([], '');
	await search.take([ggufFile('Mine-Q8_0.gguf')], '');
	await vi.waitFor(() => expect(page.keptModels.entries).toHaveLength(1));
	await search.take(
		[...FILES].map(([name, bytes]) => new File([bytes], name)),
		'my-llama',
	);
	expect(page.conversion.name).toBe('my-llama');
	await search.take([new File(['?'], 'model.safetensors')], 'half');
	expect(search.fault).toMatch(/\.$/);
});
