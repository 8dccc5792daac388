import { expect, type Page } from '@playwright/test';
import { test as base, runIn } from '../support/sandbox-test.ts';

// Where a browser, or whoever serves the page, does not keep what the sandbox asks for, nothing runs.
const OPENINGS: Readonly<
	Record<string, { readonly open: (page: Page) => Promise<void>; readonly named: RegExp }>
> = {
	"a frame of the page's own origin": {
		open: async (page) => {
			await page.addInitScript(() => {
				const { add } = DOMTokenList.prototype;
				DOMTokenList.prototype.add = function (...tokens) {
					add.call(this, ...tokens, 'allow-same-origin');
				};
			});
		},
		named: /it can reach an origin, the page, its cookies, local storage, .*databases/,
	},
	'a frame with a network': {
		open: (page) => rewrite(page, /connect-src \\?'none\\?'/, 'connect-src * blob:'),
		named: /it can reach the network/,
	},
	'a frame without a policy': {
		open: (page) => rewrite(page, /http-equiv(?==\\?"Content-Security)/, 'name'),
		named: /it can reach the network/,
	},
};

/** Serves the page's scripts with other words in them. */
async function rewrite(page: Page, words: RegExp, others: string): Promise<void> {
	let found = 0;
	await page.route('**/*.js', async (route) => {
		const response = await route.fetch();
		const body = await response.text();
		if (words.test(body)) found++;
		await route.fulfill({ response, body: body.replace(words, others) });
	});
	page.once('close', () => expect(found).toBeGreaterThan(0));
}

for (const [name, { open, named }] of Object.entries(OPENINGS)) {
	base(`${name}: Python is refused in words`, async ({ page, harness }) => {
		await open(page);
		await page.goto(harness.url);
		await page.waitForFunction(() => 'createSandbox' in window);
		await page.evaluate(() => {
			window.sandbox = window.createSandbox({ packagesUrl: null });
		});
		for (let times = 0; times < 2; times++) {
			const execution = await runIn(page, { code: 'print("ran")' });
			expect(execution).toMatchObject({ ending: 'unavailable', output: '' });
			expect(execution.error).toMatch(named);
			expect(execution.error).toContain('what models write must not');
		}
		await expect.poll(() => page.workers()).toEqual([]);
	});
}
