import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';

/** What a first visit loads before anything is asked of it. */
export async function measureFirstView(browser: Browser, url: string) {
	const context = await browser.newContext();
	const page = await context.newPage();
	const scripts = new Map<string, number>();
	let other = 0;
	page.on('response', async (response) => {
		const body = await response.body().catch(() => Buffer.alloc(0));
		const { pathname } = new URL(response.url());
		if (/\.m?js$/.test(pathname) && !pathname.includes('python'))
			scripts.set(pathname, gzipSync(body, { level: 9 }).length);
		else other += body.length;
	});
	await page.goto(url);
	await page.getByRole('heading', { level: 1 }).waitFor();
	await page.waitForLoadState('networkidle');
	await context.close();
	return { scripts: scripts.size, bytes: [...scripts.values()].reduce((a, b) => a + b, 0), other };
}
