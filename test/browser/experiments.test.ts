import { expect } from '@playwright/test';
import { test } from '../support/site-test.ts';

test('from the start page two clicks give a finished experiment on the stand-in', async ({
	page,
	site,
}) => {
	test.setTimeout(300_000);
	await page.goto(site.url);
	await page.getByRole('link', { name: 'Experiments' }).click();
	await page.getByRole('button', { name: /on the stand-in/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('5 tasks');
	const started = Date.now();
	await expect(page.getByText('300 of 300 runs', { exact: true })).toBeVisible({
		timeout: 280_000,
	});
	console.log(`300 runs: ${(Date.now() - started) / 1000} s`);
});
