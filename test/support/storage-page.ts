import { fileURLToPath } from 'node:url';
import { test as base, type Page } from '@playwright/test';
import { build } from 'vite';
import type { History } from '../../src/storage/history.ts';
import type * as storage from './storage-entry.ts';

declare global {
	interface Window {
		storage: typeof storage;
		runs: History;
	}
}

const ORIGIN = 'https://storage.test';

/** The storage layer as one script, to be put into an empty page. */
async function bundle(): Promise<string> {
	const entry = fileURLToPath(new URL('./storage-entry.ts', import.meta.url));
	const built = await build({
		configFile: false,
		logLevel: 'error',
		build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'storage' } },
	});
	const output = Array.isArray(built) ? built[0]?.output : 'output' in built ? built.output : [];
	const [chunk] = output ?? [];
	if (!chunk) throw new Error('the storage layer was not built');
	return chunk.code;
}

interface Fixtures {
	/** A fresh tab of the same origin, with `window.storage` and nothing opened yet. */
	blankTab(): Promise<Page>;
	/** A fresh tab with the history open as `window.runs`. */
	tab(): Promise<Page>;
}

/** Tests of the storage layer in real tabs of one browser profile. */
export const test = base.extend<Fixtures, { script: string }>({
	script: [
		async ({ browserName: _ }, use) => {
			await use(await bundle());
		},
		{ scope: 'worker' },
	],
	blankTab: async ({ context, script }, use) => {
		await context.route(`${ORIGIN}/**`, (route) =>
			route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>storage</title>' }),
		);
		await use(async () => {
			const page = await context.newPage();
			await page.goto(`${ORIGIN}/`);
			await page.addScriptTag({ content: script });
			return page;
		});
	},
	tab: async ({ blankTab }, use) => {
		await use(async () => {
			const page = await blankTab();
			await page.evaluate(async () => {
				window.runs = await window.storage.openHistory(window.storage.createPageDatabase());
			});
			return page;
		});
	},
});
