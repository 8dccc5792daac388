import { expect } from '@playwright/test';
import { test } from '../support/site-test.ts';

test('what is typed on the pages of an experiment stands while it runs', async ({ page, site }) => {
	await page.goto(`${site.url}#/experiments/new`);
	await page.getByLabel('Puzzles of each').fill('500');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	const stop = page.getByRole('button', { name: 'Stop' });
	await expect(stop).toBeVisible();
	const progress = page.getByRole('region', { name: 'Progress' });
	const goesOn = async () => {
		const before = await progress.locator('strong').innerText();
		await expect(progress.locator('strong')).not.toHaveText(before, { timeout: 30_000 });
	};
	await page.getByText('Limits, and more runs').click();
	await page.getByLabel('Dollars').fill('3');
	await goesOn();
	await expect(page.getByLabel('Dollars')).toHaveValue('3');
	await page.getByRole('link', { name: 'Add puzzles or contenders' }).click();
	await page.getByLabel('First seed').fill('777');
	// Long enough for some to end.
	await page.waitForTimeout(2000);
	await expect(page.getByLabel('First seed')).toHaveValue('777');
	await page.goBack();
	await expect(stop).toBeVisible();
	await stop.click();
});

test('from the start page two clicks give a finished experiment on the stand-in', async ({
	page,
	site,
}) => {
	test.setTimeout(300_000);
	await page.goto(site.url);
	await page.getByRole('link', { name: 'Experiments', exact: true }).click();
	await page.getByRole('button', { name: /on the stand-in/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('5 tasks');
	const started = Date.now();
	await expect(page.getByText('300 of 300 runs', { exact: true })).toBeVisible({
		timeout: 280_000,
	});
	console.log(`300 runs: ${(Date.now() - started) / 1000} s`);
});
