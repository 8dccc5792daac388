import { expect, type Page } from '@playwright/test';
import { softwareWebGpu, test } from '../support/local-page.ts';
import { makeMlcFolder } from '../support/mlc-folder.ts';
import type { ModelServer } from '../support/model-server.ts';

test.use({ launchOptions: softwareWebGpu });

/** A model in the store, and the address of a program that passes for its library. */
async function store(page: Page, models: ModelServer) {
	for (const [name, bytes] of makeMlcFolder([1 << 20, 1 << 18]))
		models.files.set(`Tiny-q4f32_1-MLC/resolve/main/${name}`, bytes);
	models.files.set('empty.wasm', new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
	const { value: model } = await page.evaluate(
		(address) => window.localModels.fetch(address),
		`${models.origin}/Tiny-q4f32_1-MLC`,
	);
	if (!model) throw new Error('not fetched');
	return { model, library: `${models.origin}/empty.wasm` };
}

test('the real WebLLM goes through every step up to its library, and says what is wrong with that', async ({
	page,
	models,
}) => {
	const { model, library: empty } = await store(page, models);
	const has = () => page.evaluate((given) => window.localModels.webllmHas(given), model);
	expect(await has()).toBe(true);
	// WebLLM asks the adapter after its library; here by itself. SwiftShader grants what it asks for.
	expect(await page.evaluate(() => window.localModels.webllmAdapter())).toBe(2 ** 30);

	const load = (library?: string) =>
		page.evaluate(
			([given, address]) =>
				window.localModels.loadWebLLM(given, address ? { library: address } : {}),
			[model, library] as const,
		);
	expect((await load()).code).toBe('no-webllm-library');
	const missing = await load(`${models.origin}/missing.wasm`);
	expect(missing.code).toBe('library-unreachable');
	expect(missing.message).toContain(`${models.origin}/missing.wasm: nothing is there`);
	models.files.set('page.wasm', new TextEncoder().encode('<!doctype html>'));
	expect((await load(`${models.origin}/page.wasm`)).message).toContain('no WebAssembly program');
	// A program that is none of WebLLM's gets as far as WebLLM's own start of it.
	expect((await load(empty)).code).toBe('local-model-failed');
	const asked = models.asked.length;
	expect((await load(empty)).code).toBe('local-model-failed');
	expect(models.asked).toHaveLength(asked);

	await page.evaluate((given) => window.localModels.remove(given), model);
	expect(await has()).toBe(false);
	expect((await load(empty)).code).toBe('model-not-stored');
});

test('a loaded model streams, stops, keeps requests apart and is unloaded', async ({
	page,
	models,
}) => {
	const { model, library } = await store(page, models);
	const phases = await page.evaluate(
		([given, address]) => window.localModels.loadStandIn(given, address),
		[model, library] as const,
	);
	expect(phases).toEqual(['read', 'compile', 'ready']);
	const whole = await page.evaluate(() => window.localModels.ask('Größe $& 数独'));
	expect(whole).toEqual({
		text: 'Größe $& 数独 ',
		end: {
			type: 'end',
			finish: 'stop',
			usage: { input: 3, output: 3, estimated: false, cost: 0 },
		},
		code: null,
		broken: false,
	});
	const cut = await page.evaluate(() => window.localModels.ask('a b c d', { maxTokens: 2 }));
	expect([cut.text, cut.end]).toMatchObject(['a b ', { finish: 'length' }]);

	const together = await page.evaluate((long) => {
		const { ask } = window.localModels;
		return Promise.all([
			ask(long, { stopAfter: 40 }),
			ask('second'),
			ask('third', { stopAfter: 0 }),
		]);
	}, 'word '.repeat(500));
	expect(together.map(({ code }) => code)).toEqual(['AbortError', null, 'AbortError']);
	expect(together[0]?.text.length).toBeLessThan(400);
	expect(together[1]?.text).toBe('second ');

	const unloaded = await page.evaluate(async (long) => {
		const asked = window.localModels.ask(long);
		await window.localModels.unload();
		return [await asked, await window.localModels.ask('more')];
	}, 'word '.repeat(500));
	expect(unloaded.map(({ code }) => code)).toEqual(['AbortError', 'local-model-unloaded']);
});

test('a fault of the GPU ends what runs, says so, and the model can be loaded again', async ({
	page,
	models,
	browser,
}) => {
	const { model, library } = await store(page, models);
	const load = () =>
		page.evaluate(([given, address]) => window.localModels.loadStandIn(given, address), [
			model,
			library,
		] as const);
	const ask = (content: string) => page.evaluate((said) => window.localModels.ask(said), content);
	await load();
	expect(await ask('break a rule')).toMatchObject({ code: 'gpu-fault', broken: true });
	expect((await ask('again')).code).toBe('gpu-fault');

	await load();
	const waiting = ask('wait for ever');
	const session = await browser.newBrowserCDPSession();
	await session.send('Browser.crashGpuProcess');
	expect(await waiting).toMatchObject({ code: 'gpu-lost', broken: true });
	await load();
	expect((await ask('back again')).text).toBe('back again ');
});
