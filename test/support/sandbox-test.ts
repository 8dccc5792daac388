import { test as base, type Page } from '@playwright/test';
import type { Execution, Program } from '../../src/python/sandbox.ts';
import type { StaticServer } from '../../tools/browser/static-server.ts';
import { serveHarness } from './harness-site.ts';

type PlainProgram = Omit<Program, 'onOutput'>;

/** Runs a program in the sandbox of the shared page. */
export type Run = (code: string, limits?: Omit<PlainProgram, 'code'>) => Promise<Execution>;

interface Shared {
	/** The sandbox alone, built as the site is and served by a plain host. */
	harness: StaticServer;
	/** One page with one sandbox, `window.sandbox`, for all programs: what one does to the next shows. */
	sandboxPage: Page;
}

/** Tests with the built sandbox. */
export const test = base.extend<{ run: Run }, Shared>({
	harness: [
		async ({ browserName: _ }, use) => {
			const site = await serveHarness('attack');
			await use(site);
			await site.close();
		},
		{ scope: 'worker', timeout: 180_000 },
	],
	sandboxPage: [
		async ({ browser, harness }, use) => {
			const page = await browser.newPage();
			await page.goto(harness.url);
			await page.waitForFunction(() => 'createSandbox' in window);
			await page.evaluate(() => {
				window.sandbox = window.createSandbox({ packagesUrl: null });
			});
			await use(page);
			await page.close();
		},
		{ scope: 'worker' },
	],
	run: async ({ sandboxPage }, use) => {
		await use((code, limits = {}) => runIn(sandboxPage, { code, ...limits }));
	},
});

/** Runs a program in a page's `window.sandbox`. */
export function runIn(page: Page, program: PlainProgram): Promise<Execution> {
	return page.evaluate((given) => window.sandbox.run(given, new AbortController().signal), program);
}
