import { expect } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { test } from '../support/site-test.ts';

test('a comparison is shared with its results', async ({ page, site, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(
		`${site.url}#/compare?task=number-multiply&level=L1&seed=7&method=all-text&method=only-question`,
	);
	await page.getByRole('button', { name: 'Run all' }).click();
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(page.getByText(/^Link copied/)).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link).toContain('#/compare/');
	await page.goto('about:blank');
	await page.goto(link);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Number Multiply L1, seed 7');
	const rows = page.getByRole('table', { name: 'The methods compared' }).getByRole('row');
	await expect(rows).toHaveCount(3);
	await expect(rows.nth(1)).toContainText(/Correct|Wrong/);
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Compare it yourself' }).click();
	await expect(page.getByRole('button', { name: 'Run all' })).toBeEnabled();
});
