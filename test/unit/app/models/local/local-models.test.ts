import { afterEach, expect, test, vi } from 'vitest';
import { LocalModels } from '../../../../../src/app/models/local/local-models.svelte.ts';
import { localModelsBrowser } from '../../../../../src/app/models/local/local-models-browser.ts';
import { browserFiles } from '../../../../support/browser-files.ts';
import { ggufFile, pageModels } from '../../../../support/page-models.ts';
import { NEVER } from '../../../../support/runs.ts';

afterEach(() => {
	vi.unstubAllGlobals();
});

async function withTiny() {
	const { files, keptModels } = pageModels();
	await keptModels.take([ggufFile()], 'Tiny');
	const { localModels } = pageModels({ files });
	return localModels;
}
const TINY = 'Tiny-Q4_K_M';

test('what the browser keeps is found by its title, loaded when it is needed, and unloaded', async () => {
	const localModels = await withTiny();
	expect(localModels.stored).toEqual([]);
	await localModels.look();
	const [stored] = localModels.stored;
	if (!stored) throw new Error('nothing is stored');
	const spec = { provider: stored.engine, model: stored.id };
	expect(localModels.title(spec)).toBe(TINY);
	expect(localModels.title({ provider: 'webllm', model: stored.id })).toBe(stored.id);
	expect(localModels.loaded(spec)).toBeNull();

	const model = await localModels.need(spec, NEVER);
	expect(localModels.loaded(spec)).toBe(model);
	expect(localModels.states).toMatchObject([{ stored: { title: TINY } }]);
	expect(await localModels.load(stored, NEVER)).toBe(model);
	await localModels.unload(stored.id);
	expect([localModels.states, localModels.loaded(spec)]).toEqual([[], null]);
});

test('what is here in part is no model yet', async () => {
	const working = await withTiny();
	const localModels = new LocalModels({
		...localModelsBrowser,
		async openStore() {
			const store = await working.store();
			const list = async () => {
				const [whole] = await store.list();
				if (!whole) throw new Error('nothing is stored');
				return [
					{ ...whole, stored: 1, complete: false },
					{ ...whole, model: { ...whole.model, id: 'b' } },
				];
			};
			return { ...store, list };
		},
	});
	await localModels.refresh();
	expect(localModels.stored.map(({ id }) => id)).toEqual(['b']);
});

test('a browser that keeps nothing opens no store', async () => {
	vi.stubGlobal('navigator', browserFiles().navigator);
	let opened = 0;
	const localModels = new LocalModels({
		...localModelsBrowser,
		openStore: async () => {
			opened++;
			throw new TypeError('Failed to fetch');
		},
	});
	await Promise.all([localModels.look(), localModels.look()]);
	expect([localModels.stored, localModels.builtIn, opened]).toEqual([[], false, 0]);
});

test('a store that could not be loaded is asked for anew', async () => {
	const { files } = pageModels();
	let opened = 0;
	const working = pageModels({ files }).localModels;
	const localModels = new LocalModels({
		...localModelsBrowser,
		openStore: () =>
			++opened === 1 ? Promise.reject(new TypeError('Failed to fetch')) : working.store(),
	});
	const spec = { provider: 'gguf', model: 'a' };
	await expect(localModels.need(spec, NEVER)).rejects.toThrow('Failed to fetch');
	await expect(localModels.need(spec, NEVER)).rejects.toMatchObject({ code: 'model-not-stored' });
});

test.each([
	['available', true],
	['downloadable', true],
	['unavailable', false],
	[new Error('no such option'), false],
])('whether the browser has a model of its own: %s', async (answer, has) => {
	let asked = 0;
	vi.stubGlobal('LanguageModel', {
		availability: async () => {
			asked++;
			if (answer instanceof Error) throw answer;
			return answer;
		},
	});
	const { localModels } = pageModels();
	await localModels.look();
	expect([localModels.builtIn, asked]).toEqual([false, 0]);
	await Promise.all([localModels.lookForBuiltIn(), localModels.lookForBuiltIn()]);
	expect([localModels.builtIn, asked]).toEqual([has, 1]);
});

test('without private files there are no models, and no fault', async () => {
	vi.stubGlobal('navigator', { storage: undefined });
	const localModels = new LocalModels(localModelsBrowser);
	await localModels.look();
	expect(localModels.stored).toEqual([]);
});
