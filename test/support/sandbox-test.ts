import { test as base } from '@playwright/test';
import type { SandboxOptions } from '../../src/python/create-sandbox.ts';
import type { Execution, Program } from '../../src/python/sandbox.ts';
import { serveHarness } from './harness-site.ts';
import type { StaticServer } from './static-server.ts';

type PlainProgram = Omit<Program, 'onOutput'>;

interface Fixtures {
	/** Runs a program in the sandbox of a fresh page of the built harness. */
	run(code: string, limits?: Omit<PlainProgram, 'code'>): Promise<Execution>;
}

/** Tests with the built sandbox on a page of its own, served by a plain host. */
export const test = base.extend<Fixtures, { harness: StaticServer }>({
	harness: [
		async ({ browserName: _ }, use) => {
			const site = await serveHarness('attack');
			await use(site);
			await site.close();
		},
		{ scope: 'worker', timeout: 120_000 },
	],
	page: async ({ page, harness }, use) => {
		await page.goto(harness.url);
		await page.waitForFunction(() => 'createSandbox' in window);
		await use(page);
	},
	run: async ({ page }, use) => {
		await page.evaluate((options: SandboxOptions) => {
			window.sandbox = window.createSandbox(options);
		}, {});
		await use((code, limits = {}) =>
			page.evaluate(
				(program: PlainProgram) => window.sandbox.run(program, new AbortController().signal),
				{ code, ...limits },
			),
		);
	},
});
