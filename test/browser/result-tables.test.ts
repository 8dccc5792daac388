import { expect, type Page } from '@playwright/test';
import { about as game24 } from '../../tasks/game-24/about.ts';
import { about as letters } from '../../tasks/letters/about.ts';
import { expectAccessible } from '../support/accessible.ts';
import { endedExperiment, store } from '../support/kept-experiment.ts';
import { test } from '../support/site-test.ts';

const METHODS = ['all-text', 'all-code', 'codesteer'];
const ended = endedExperiment('tables', [game24, letters], METHODS, 4);

/** Opens an experiment that the browser keeps. */
async function open(page: Page, url: string): Promise<void> {
	await page.goto(`${url}#/experiments`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await store(page, ended);
	await page.goto(`${url}#/experiments/tables`);
	await expect(page.getByRole('heading', { name: 'Success rate' })).toBeVisible();
}

const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name });

test('every figure leads to its runs', async ({ page, site }) => {
	await open(page, site.url);
	const rates = section(page, 'Success rate');
	const cell = rates.getByRole('button', { name: /right, .*: Letters, All text\./ });
	await expect(cell).toContainText('/');
	const [, judged = ''] = (await cell.innerText()).match(/\d+\/(\d+)/) ?? [];
	await cell.click();
	await expect(page.getByText(`${judged} of 120 runs`, { exact: true })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Runs', exact: true })).toBeFocused();

	await rates.getByLabel('Settings apart').check();
	await rates
		.getByRole('button', { name: /: Letters, L3, CodeSteer\./ })
		.first()
		.click();
	await expect(page.getByLabel('Level')).toHaveValue('L3');
	await expect(page.getByText(/^\s*4 of 120 runs\s*$/)).toBeVisible();
});

test("the paper's figures stand beside the stand-in only when asked for, and with that word", async ({
	page,
	site,
}) => {
	await open(page, site.url);
	const table = page.getByRole('table', { name: 'Success rate of each contender on each task' });
	await expect(table.getByRole('columnheader', { name: /^CodeSteer toy model/ })).toBeVisible();
	await expect(table.getByText('Paper:')).toHaveCount(0);
	await page.getByLabel("The paper's figures").check();
	await expect(
		table.getByRole('columnheader', { name: 'Paper: GPT-4o + CodeSteer beside a toy model' }),
	).toBeVisible();
	await expect(table.getByText(/^ours/)).toHaveCount(0);
});

test('two contenders are compared, and those that only one has right are shown', async ({
	page,
	site,
}) => {
	await open(page, site.url);
	const pair = section(page, /^Two contenders/);
	await pair.getByLabel('First').selectOption('CodeSteer');
	await expect(pair.getByText('Only CodeSteer right', { exact: true })).toBeVisible();
	const only = pair.getByRole('button', { name: /instances?: Only CodeSteer right/ });
	const number = Number.parseInt(await only.innerText(), 10);
	expect(number).toBeGreaterThan(0);
	await pair.getByRole('button', { name: 'Interval by resampling' }).click();
	await expect(pair.getByText(/By resampling: \+/)).toBeVisible();
	await pair.getByLabel('Second').selectOption('All code');
	await expect(pair.getByText(/By resampling/)).toHaveCount(0);
	await pair.getByLabel('Second').selectOption('All text');
	await only.click();
	await expect(page.getByText(`${2 * number} of 120 runs`, { exact: true })).toBeVisible();
	await pair.getByText('All pairs').click();
	await expect(pair.getByRole('row', { name: /less/ })).toHaveCount(4);
});

test('the tables have no axe violations and fit a phone', async ({ page, site }) => {
	await open(page, site.url);
	for (const width of [1280, 360]) {
		await page.setViewportSize({ width, height: 800 });
		for (const name of ['Settings apart', "The paper's figures"])
			await page.getByLabel(name).check();
		const codes = page.getByRole('table', { name: 'Share of runs that ended in code' });
		if (!(await codes.isVisible())) await page.getByText('Answers in code, task by task').click();
		const pairs = section(page, /^Two contenders/).getByRole('table', { name: 'Every pair' });
		if (!(await pairs.isVisible())) await page.getByText('All pairs').click();
		await expectAccessible(page, `the tables at ${width}`);
	}
});
