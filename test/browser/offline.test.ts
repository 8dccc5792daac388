import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, type Page, expect as quick } from '@playwright/test';
import { serveFolder } from '../../tools/browser/static-server.ts';
import { siteFolder } from '../support/site-test.ts';

const expect = quick.configure({ timeout: 60_000 });

/** A site whose start page may change, and a browser that keeps it. */
const test = base.extend<{ folder: string; url: string; keeping: BrowserContext }>({
	folder: async ({ browserName: _ }, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'kept-site-'));
		for (const name of readdirSync(siteFolder))
			if (name === 'assets') symlinkSync(join(siteFolder, name), join(folder, name));
			else cpSync(join(siteFolder, name), join(folder, name), { recursive: true });
		await use(folder);
		rmSync(folder, { recursive: true });
	},
	url: async ({ folder }, use) => {
		const site = await serveFolder(folder, '/some/where/');
		await use(site.url);
		await site.close();
	},
	// It ends before its site does.
	keeping: async ({ browser, url: _ }, use) => {
		const context = await browser.newContext({ serviceWorkers: 'allow', reducedMotion: 'reduce' });
		await use(context);
		await context.close();
	},
});

/** What the browser keeps of the site, by its addresses from there. */
const kept = (page: Page, url: string): Promise<string[]> =>
	page.evaluate(async (site) => {
		const cache = await caches.open(`codesteer ${site}`);
		return (await cache.keys()).map((request) => request.url.slice(site.length));
	}, url);

const small = (name: string) => statSync(join(siteFolder, 'assets', name)).size < 300_000;
const needed = readdirSync(join(siteFolder, 'assets'))
	.filter((name) => small(name) || /^python-(wasm|snapshot)/.test(name))
	.map((name) => `assets/${name}`);

// All of the site is fetched, on machines that are small and busy.
test.setTimeout(240_000);

test('after a first visit the page opens and runs Python without a network', async ({
	keeping,
	url,
}) => {
	const page = await keeping.newPage();
	await page.goto(url);
	await expect
		.poll(() => kept(page, url), { timeout: 100_000 })
		.toEqual(expect.arrayContaining(needed));
	await keeping.setOffline(true);
	await page.goto(`${url}#/playground`);
	await page.reload();
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('region', { name: 'Verdict' })).toHaveText(/^\s*(Correct|Wrong)/);
	await page.goto(`${url}#/learn`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a new version of the page is there at once, and what it does not need goes', async ({
	keeping,
	url,
	folder,
}) => {
	const page = await keeping.newPage();
	await page.goto(url);
	await expect.poll(() => kept(page, url)).toContain('');
	await page.evaluate(async (site) => {
		const cache = await caches.open(`codesteer ${site}`);
		await cache.put(`${site}assets/of-an-older-version.js`, new Response('old'));
		await (await caches.open('of another site')).put(site, new Response('other'));
	}, url);
	const html = readFileSync(join(folder, 'index.html'), 'utf8');
	writeFileSync(join(folder, 'index.html'), html.replace('<body>', '<body data-version="2">'));
	// GitHub Pages lets ten minutes pass, a browser that reloads does not.
	await page.reload();
	await expect(page.locator('body')).toHaveAttribute('data-version', '2');
	await expect
		.poll(() => kept(page, url), { timeout: 100_000 })
		.not.toContain('assets/of-an-older-version.js');
	expect(await page.evaluate(() => caches.has('of another site'))).toBe(true);
});

test('whoever saves data gets no Python unasked, and still keeps what was loaded', async ({
	keeping,
	url,
}) => {
	await keeping.addInitScript(() => {
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
	});
	const asked: string[] = [];
	keeping.on('request', (request) => asked.push(request.url()));
	const page = await keeping.newPage();
	await page.goto(url);
	await page.evaluate(() => navigator.serviceWorker.ready);
	await page.waitForTimeout(4000);
	expect(asked.filter((address) => address.includes('python'))).toEqual([]);
	await page.reload();
	await expect.poll(() => kept(page, url)).toContain('');
});

test('the site can be installed', async ({ keeping, url }) => {
	const page = await keeping.newPage();
	await page.goto(url);
	const session = await keeping.newCDPSession(page);
	const { errors, data } = await session.send('Page.getAppManifest');
	expect(errors).toEqual([]);
	expect(JSON.parse(data ?? '')).toMatchObject({ start_url: './', display: 'standalone' });
	const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
	expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});
