import { expect } from '@playwright/test';
import { softwareWebGpu, test } from '../support/local-page.ts';
import { makeMlcFolder } from '../support/mlc-folder.ts';

test.use({ launchOptions: softwareWebGpu });

test('the real WebLLM goes through every step up to its library, and says what is wrong with that', async ({
	page,
	models,
}) => {
	for (const [name, bytes] of makeMlcFolder([1 << 20, 1 << 18]))
		models.files.set(`Tiny-q4f32_1-MLC/resolve/main/${name}`, bytes);
	const { value: model } = await page.evaluate(
		(address) => window.localModels.fetch(address),
		`${models.origin}/Tiny-q4f32_1-MLC`,
	);
	if (!model) throw new Error('not fetched');
	const has = () => page.evaluate((given) => window.localModels.webllmHas(given), model);
	expect(await has()).toBe(true);

	const load = (library?: string) =>
		page.evaluate(
			([given, address]) =>
				window.localModels.loadWebLLM(given, address ? { library: address } : {}),
			[model, library] as const,
		);
	expect((await load()).code).toBe('no-library');
	const missing = await load(`${models.origin}/missing.wasm`);
	expect(missing.code).toBe('library-missing');
	expect(missing.message).toContain(`${models.origin}/missing.wasm: nothing is there`);
	models.files.set('page.wasm', new TextEncoder().encode('<!doctype html>'));
	expect((await load(`${models.origin}/page.wasm`)).message).toContain('no WebAssembly program');
	// A program that is none of WebLLM's gets as far as WebLLM's own start of it.
	models.files.set('empty.wasm', new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
	expect((await load(`${models.origin}/empty.wasm`)).code).toBe('local-model-failed');
	const asked = models.asked.length;
	expect((await load(`${models.origin}/empty.wasm`)).code).toBe('local-model-failed');
	expect(models.asked).toHaveLength(asked);

	await page.evaluate((given) => window.localModels.remove(given), model);
	expect(await has()).toBe(false);
	expect((await load(`${models.origin}/empty.wasm`)).code).toBe('not-stored');
});
