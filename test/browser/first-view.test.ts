import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { test } from '../support/site-test.ts';

/** What a first visit may load before anything is asked of it: JavaScript, gzip. */
const MOST_BYTES = 60 * 1000;
const MOST_REQUESTS = 12;

test('the first view is small', async ({ page, site }) => {
	const scripts = new Map<string, number>();
	page.on('response', async (response) => {
		const { pathname } = new URL(response.url());
		if (!/\.m?js$/.test(pathname)) return;
		scripts.set(pathname, 0);
		scripts.set(pathname, gzipSync(await response.body(), { level: 9 }).length);
	});
	await page.goto(site.url);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.waitForLoadState('networkidle');
	await expect.poll(() => [...scripts.values()].every((bytes) => bytes > 0)).toBe(true);
	expect(scripts.size).toBeLessThanOrEqual(MOST_REQUESTS);
	expect([...scripts.values()].reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(
		MOST_BYTES,
	);
});

test('Python comes in at most 6 MB, also for a program of its own', async ({ page, site }) => {
	let bytes = 0;
	const names: string[] = [];
	page.on('response', (response) => {
		const { pathname } = new URL(response.url());
		if (!pathname.includes('python')) return;
		names.push(pathname);
		// Not its body: a worker that has done its work is gone, and what it was sent with it.
		bytes += Number(response.headers()['content-length']);
	});
	await page.goto(`${site.url}#/playground`);
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('region', { name: 'Verdict' })).toHaveText(/^\s*Correct/, {
		timeout: 60_000,
	});
	expect(names.some((name) => name.includes('python-snapshot'))).toBe(true);
	expect(names.filter((name) => name.includes('stdlib'))).toEqual([]);
	expect(bytes).toBeGreaterThan(5_000_000);
	expect(bytes).toBeLessThanOrEqual(6_000_000);
});
