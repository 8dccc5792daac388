import { test as base } from '@playwright/test';
import { type StaticServer, serveFolder } from '../../tools/browser/static-server.ts';
import { siteFolder } from '../support/site-test.ts';
import { type Browser, type Engine, launch } from './driver/launch.ts';
import { Tab } from './driver/tab.ts';

interface Each {
	/** The built site at an address that no test used before: nothing is stored there yet. */
	site: StaticServer;
	tab: Tab;
}

interface Shared {
	engine: Engine;
	engineBrowser: Browser;
}

/** Tests in the browser of an engine; each project of the configuration names one. */
export const test = base.extend<Each, Shared>({
	engine: ['chromium', { scope: 'worker', option: true }],
	engineBrowser: [
		async ({ engine }, use) => {
			const browser = await launch(engine);
			await browser.send('setTimeouts', { script: 120_000 });
			await use(browser);
			await browser.close();
		},
		{ scope: 'worker', timeout: 120_000 },
	],
	site: async ({ engine: _ }, use) => {
		const site = await serveFolder(siteFolder, '/some/where/');
		await use(site);
		await site.close();
	},
	tab: async ({ engineBrowser }, use) => {
		await use(new Tab(engineBrowser));
		// What a page still does must not go on beside the next test.
		await engineBrowser.send('enterFrame', {});
		await engineBrowser.send('navigate', { url: 'about:blank' });
	},
});

export { expect } from '@playwright/test';
