import { expect, type Page } from '@playwright/test';
import { test } from '../support/local-page.ts';
import { makeMlcFolder } from '../support/mlc-folder.ts';
import type { ModelServer } from '../support/model-server.ts';

const MB = 1 << 20;
const FOLDER = 'mlc-ai/Tiny-q4f32_1-MLC/resolve/main/';

function serve(
	models: ModelServer,
	files = makeMlcFolder([2 * MB, MB, MB / 2]),
	at = FOLDER,
): void {
	for (const [name, bytes] of files) models.files.set(at + name, bytes);
}

/** Plans and downloads in the page; what it came to. */
function fetchModel(page: Page, address: string) {
	return page.evaluate(async (given) => {
		const store = window.localModels.connectModelStore();
		const { signal } = new AbortController();
		const seen: number[] = [];
		try {
			const { model } = await store.plan(given, signal);
			const stored = await store.fetch(model, ({ done }) => seen.push(done), signal);
			return { id: stored.id, seen, code: null, message: '' };
		} catch (thrown) {
			const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'none';
			return { id: null, seen, code, message: String(thrown) };
		}
	}, address);
}

function list(page: Page) {
	return page.evaluate(async () => {
		const entries = await window.localModels.connectModelStore().list();
		return entries.map(({ model, stored, complete }) => ({ title: model.title, stored, complete }));
	});
}

test('a folder is planned, downloaded, listed and deleted without a trace', async ({
	page,
	models,
}) => {
	serve(models);
	const planned = await page.evaluate(async (address) => {
		const entry = await window.localModels
			.connectModelStore()
			.plan(address, new AbortController().signal);
		return entry;
	}, `${models.origin}/mlc-ai/Tiny-q4f32_1-MLC`);
	expect(planned).toMatchObject({ stored: 0, complete: false });
	console.log(JSON.stringify(planned, null, 1), models.asked);
	const fetched = await fetchModel(page, `${models.origin}/mlc-ai/Tiny-q4f32_1-MLC`);
	console.log(fetched, await list(page));
});
