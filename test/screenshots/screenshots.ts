import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { launchOptions } from '../support/chromium.ts';
import { serveFolder } from '../support/static-server.ts';

const SCREENS = [
	{ name: 'desktop-light', width: 1280, height: 800, colorScheme: 'light' },
	{ name: 'desktop-dark', width: 1280, height: 800, colorScheme: 'dark' },
	{ name: 'phone-light', width: 360, height: 740, colorScheme: 'light' },
	{ name: 'phone-dark', width: 360, height: 740, colorScheme: 'dark' },
] as const;

/** Pictures of the page as people see it, for the README and for a designer's eye: `npm run screenshots`. */
export async function main([folder = 'screenshots']: string[]): Promise<number> {
	const site = mkdtempSync(join(tmpdir(), 'screenshots-'));
	mkdirSync(folder, { recursive: true });
	await build({ logLevel: 'error', build: { outDir: site, emptyOutDir: true } });
	const server = await serveFolder(site);
	const browser = await chromium.launch(launchOptions);
	try {
		for (const screen of SCREENS)
			await shoot(browser, server.url, screen, async (page, name) => {
				await page.screenshot({ path: resolve(folder, `${name}-${screen.name}.png`) });
			});
	} finally {
		await browser.close();
		await server.close();
		rmSync(site, { recursive: true });
	}
	return 0;
}

async function shoot(
	browser: Browser,
	url: string,
	{ width, height, colorScheme }: (typeof SCREENS)[number],
	take: (page: Page, name: string) => Promise<void>,
): Promise<void> {
	const context = await browser.newContext({ viewport: { width, height }, colorScheme });
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const page = await context.newPage();
	await page.goto(`${url}#/?task=standard-sudoku&level=L2&seed=7`);
	await page.getByRole('img').first().waitFor();
	await take(page, 'start');

	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await page.getByRole('region', { name: 'Rounds' }).getByText('Round 2').first().waitFor();
	// What scrolls by itself comes to rest.
	await page.waitForTimeout(600);
	await take(page, 'running');
	await page.getByRole('region', { name: 'Verdict' }).waitFor({ timeout: 60_000 });
	await page.getByRole('button', { name: 'Copy link' }).click();
	const link = await page.evaluate(() => navigator.clipboard.readText());

	await page.goto(`${url}#/compare?task=eight-queens&level=L1&seed=3`);
	await page.getByRole('button', { name: 'Run all' }).click();
	const verdicts = page.getByRole('region', { name: 'Verdict' });
	await verdicts.nth(1).waitFor({ timeout: 60_000 });
	// What lies below the window's edge is part of a comparison.
	await page.setViewportSize({ width, height: 1500 });
	await take(page, 'comparison');
	await page.setViewportSize({ width, height });

	await page.goto(link);
	await page.getByRole('button', { name: 'Re-verify' }).waitFor();
	await take(page, 'link');
	await context.close();
}
