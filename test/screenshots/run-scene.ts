import type { Page } from '@playwright/test';
import { formAt } from '../support/form-address.ts';
import type { Scene } from './scene.ts';

/** A run from the form to its link, and a comparison. */
export const runScene: Scene = async (page, url, take) => {
	const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
	await page.goto(formAt(url, 'task=standard-sudoku&level=L2&seed=7'));
	await page.getByRole('img').first().waitFor();
	const run = page.getByRole('button', { name: 'Run', exact: true, disabled: false });
	await run.waitFor();
	await take('form');

	await run.click();
	await page.getByRole('region', { name: 'Rounds' }).getByText('Round 2').first().waitFor();
	// What scrolls by itself comes to rest.
	await page.waitForTimeout(600);
	await take('running');
	await page.getByRole('region', { name: 'Verdict' }).waitFor({ timeout: 60_000 });
	const link = await copiedLink(page);

	await page.goto(`${url}#/compare?task=eight-queens&level=L2&seed=7`);
	await page.getByRole('button', { name: 'Run all' }).click();
	const verdicts = page.getByRole('region', { name: 'Verdict' });
	await verdicts.nth(1).waitFor({ timeout: 60_000 });
	// What lies below the window's edge is part of a comparison.
	await page.setViewportSize({ width, height: 1500 });
	await take('comparison');
	await page.setViewportSize({ width, height });

	await page.goto(link);
	await page.getByRole('button', { name: 'Re-verify' }).waitFor();
	await take('link');
};

async function copiedLink(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Copy link' }).click();
	await page.getByText(/^Link copied/).waitFor();
	return page.evaluate(() => navigator.clipboard.readText());
}
