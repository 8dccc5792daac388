import type { Execution } from '../../src/python/sandbox.ts';
import type { StaticServer } from '../../tools/browser/static-server.ts';
import { serveHarness } from '../support/harness-site.ts';
import type { Tab } from './driver/tab.ts';
import { test as base } from './fixtures.ts';

/** Tests of the sandbox alone: `sandbox` is a tab in which it is warm, as `window.sandbox`. */
export const test = base.extend<{ sandbox: Tab }, { harness: StaticServer }>({
	harness: [
		async ({ engine: _ }, use) => {
			const harness = await serveHarness('attack');
			await use(harness);
			await harness.close();
		},
		{ scope: 'worker', timeout: 180_000 },
	],
	sandbox: async ({ tab, harness }, use) => {
		await tab.goto(harness.url);
		await tab.run(async () => {
			while (!('createSandbox' in window)) await new Promise((resolve) => setTimeout(resolve, 20));
			window.sandbox = window.createSandbox({ packagesUrl: null });
			await window.sandbox.warm();
		});
		await use(tab);
	},
});

interface How {
	/** The program's limit. */
	readonly seconds?: number;
	/** Seconds after which it is stopped as by a person. */
	readonly stopAfter?: number;
}

/** Runs a program in the sandbox; `took` says how long its caller waited. */
export function run(
	sandbox: Tab,
	code: string,
	how: How = {},
): Promise<Execution & { took: number }> {
	return sandbox.run(
		async (code, { seconds = 10, stopAfter }) => {
			const stop = new AbortController();
			if (stopAfter !== undefined) setTimeout(() => stop.abort(), stopAfter * 1000);
			const began = performance.now();
			const execution = await window.sandbox.run({ code, seconds }, stop.signal);
			return { ...execution, took: (performance.now() - began) / 1000 };
		},
		code,
		how,
	);
}

export { expect } from './fixtures.ts';
