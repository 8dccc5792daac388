import { expect } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { test } from '../support/site-test.ts';

test('colours and size are chosen, and stay', async ({ page, site }) => {
	await page.goto(`${site.url}#/compare`);
	await page.getByRole('button', { name: 'Colours and size' }).click();
	await page.getByRole('radio', { name: 'Dark' }).check();
	await page.getByRole('checkbox', { name: 'Large, for a projector' }).check();
	const look = () =>
		page.evaluate(() => [
			getComputedStyle(document.documentElement).colorScheme,
			getComputedStyle(document.documentElement).fontSize,
		]);
	expect(await look()).toEqual(['dark', '24px']);
	await page.reload();
	expect(await look()).toEqual(['dark', '24px']);
	await page.getByRole('button', { name: 'Colours and size' }).click();
	await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
	await expectAccessible(page);
});

test('a word is explained where it is met', async ({ page, site }) => {
	await page.goto(`${site.url}#/playground`);
	await page.getByRole('button', { name: 'steerer', exact: true }).click();
	await expect(page.getByText('round by round, to reason in words')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByText('round by round, to reason in words')).toBeHidden();
});

test('a puzzle is shown inside another page, without anything to run', async ({ page, site }) => {
	await page.route('**/frame.html', (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: `<iframe title="Puzzle" src="${site.url}?embed#/playground?task=eight-queens&level=L1&seed=1" width="700" height="600"></iframe>`,
		}),
	);
	await page.goto(`${site.url}frame.html`);
	const frame = page.frameLocator('iframe');
	await expect(frame.getByRole('heading', { name: 'Eight Queens' })).toBeVisible();
	await expect(frame.getByRole('link', { name: 'Open in CodeSteer Playground' })).toHaveAttribute(
		'href',
		`${site.url}#/playground?task=eight-queens&level=L1&seed=1`,
	);
	await expect(frame.getByRole('button', { name: 'Run', exact: true })).toHaveCount(0);
});
