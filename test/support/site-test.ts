import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { type StaticServer, serveFolder } from '../../tools/browser/static-server.ts';

/** What `npm run build` made; `SITE` names another folder. */
export const siteFolder = process.env.SITE ?? fileURLToPath(new URL('../../dist', import.meta.url));

/** What browsers say when a page breaks its own security policy. */
const BROKEN_POLICY = /Content[- ]Security[- ]Policy|requires 'Trusted/;
/** The sandbox of Python tries its policy, at an address that none but its frame has. */
const SELF_TEST = /blob:null\//;

/** Python comes when a test needs it: each page would start one, and they are many. */
export function asSaver(): void {
	Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
}

/**
 * Tests of the built site, served by a plain host from a sub-path; `site.url` is its start page. A page
 * that breaks its own security policy fails them.
 */
export const test = base.extend<object, { site: StaticServer }>({
	context: async ({ context }, use) => {
		const broken: string[] = [];
		context.on('console', (message) => {
			const text = message.text();
			if (BROKEN_POLICY.test(text) && !SELF_TEST.test(text)) broken.push(text);
		});
		await context.addInitScript(asSaver);
		await use(context);
		expect(broken).toEqual([]);
	},
	site: [
		async ({ browserName: _ }, use) => {
			if (!existsSync(siteFolder))
				throw new Error(`There is no built site in ${siteFolder}: build it.`);
			const site = await serveFolder(siteFolder, '/some/where/');
			await use(site);
			await site.close();
		},
		{ scope: 'worker' },
	],
});
