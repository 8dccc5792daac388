import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { type StaticServer, serveFolder } from '../../tools/browser/static-server.ts';

/** What `npm run build` made; `SITE` names another folder. */
export const siteFolder = process.env.SITE ?? fileURLToPath(new URL('../../dist', import.meta.url));

/** Tests of the built site, served by a plain host from a sub-path; `site.url` is its start page. */
export const test = base.extend<object, { site: StaticServer }>({
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
