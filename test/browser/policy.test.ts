import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { serveFolder } from '../../tools/browser/static-server.ts';
import { formAt } from '../support/form-address.ts';
import { siteFolder, test } from '../support/site-test.ts';

test('the page lets no text become a script or HTML, whoever asks', async ({ browser, site }) => {
	const page = await browser.newPage();
	const refused: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') refused.push(message.text());
	});
	await page.goto(site.url);
	const outcome = await page.evaluate(async () => {
		const attempts: Record<string, () => unknown> = {
			html: () => {
				document.body.innerHTML = '<b>taken</b>';
			},
			markup: () => document.body.insertAdjacentHTML('beforeend', '<b>taken</b>'),
			script: () => {
				const script = document.createElement('script');
				script.text = 'window.taken = true';
				document.head.append(script);
			},
			worker: () => new Worker('data:text/javascript,postMessage(1)'),
			code: () => new Function('window.taken = true')(),
			frame: () => {
				const frame = document.createElement('iframe');
				frame.srcdoc = '<b>taken</b>';
				document.body.append(frame);
			},
			policy: () => globalThis.trustedTypes?.createPolicy('another', {}),
		};
		const held: string[] = [];
		// The evaluation itself may do what the page may not.
		await new Promise((resolve) => setTimeout(resolve));
		for (const [name, attempt] of Object.entries(attempts))
			try {
				attempt();
			} catch {
				held.push(name);
			}
		await new Promise((resolve) => setTimeout(resolve, 100));
		return { held, taken: 'taken' in window || document.body.textContent?.includes('taken') };
	});
	expect(outcome).toEqual({
		held: ['html', 'markup', 'script', 'worker', 'code', 'frame', 'policy'],
		taken: false,
	});
	expect(refused.length).toBeGreaterThan(0);
	await page.close();
});

test('hosts that read a file of headers send the policy of the page, and more', async () => {
	const [page = '', headers = ''] = await Promise.all(
		['index.html', '_headers'].map((name) => readFile(join(siteFolder, name), 'utf8')),
	);
	const inPage = /Security-Policy" content="([^"]+)"/.exec(page)?.[1]?.replaceAll('&#39;', "'");
	const inHeaders = /Content-Security-Policy: (.+)/.exec(headers)?.[1];
	expect(inHeaders).toBe(`${inPage}; frame-ancestors 'none'`);
	expect(inPage).toMatch(/script-src 'self' 'wasm-unsafe-eval' 'sha256-[\w+/]{43}='/);
});

test('the page runs with the policy in its headers, too', async ({ page }) => {
	const [, ...lines] = (await readFile(join(siteFolder, '_headers'), 'utf8')).trim().split('\n');
	const headers = Object.fromEntries(
		lines.map((line) => {
			const [name = '', ...value] = line.trim().split(': ');
			return [name, value.join(': ')];
		}),
	);
	const site = await serveFolder(siteFolder, '/some/where/', headers);
	await page.goto(formAt(site.url));
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('region', { name: 'Verdict' })).toContainText(/^Correct/, {
		timeout: 60_000,
	});
	expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
	await site.close();
});

test('inside another page it only offers to be opened for itself', async ({ page, site }) => {
	const around = createServer((_, response) => {
		response.setHeader('content-type', 'text/html');
		response.end(`<iframe src="${site.url}#/models" width="800" height="600"></iframe>`);
	});
	await new Promise<void>((resolve) => around.listen(0, '127.0.0.1', resolve));
	const address = around.address();
	if (address === null || typeof address === 'string') throw new Error('the server has no port');
	await page.goto(`http://127.0.0.1:${address.port}/`);
	const framed = page.frameLocator('iframe');
	const link = framed.getByRole('link', { name: 'Open the page in a tab of its own' });
	await expect(link).toHaveAttribute('href', `${site.url}#/models`);
	await expect(framed.getByRole('textbox')).toHaveCount(0);
	const opening = page.waitForEvent('popup');
	await link.click();
	await expect((await opening).getByRole('heading', { name: 'Models', level: 1 })).toBeVisible();
	await new Promise((resolve) => around.close(resolve));
});
