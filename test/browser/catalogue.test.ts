import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { about as queens } from '../../tasks/eight-queens/about.ts';
import { task } from '../../tasks/game-24/index.ts';
import { expectAccessible } from '../support/accessible.ts';
import { test } from '../support/site-test.ts';

const folder = new URL('../../tasks/', import.meta.url);
const ids = readdirSync(folder).filter(
	(id) => id !== 'template' && existsSync(new URL(`${id}/about.ts`, folder)),
);
const tasks = (page: Page) => page.getByRole('main').getByRole('heading', { level: 3 });

test('the list has every task and is searched, filtered and linked to', async ({ page, site }) => {
	await page.goto(site.url);
	await page.getByRole('link', { name: 'Catalogue' }).click();
	await expect(tasks(page)).toHaveCount(ids.length);
	await page.getByRole('searchbox', { name: 'Search' }).fill('SUDOKU');
	await expect(tasks(page)).toHaveCount(1);
	await expect(page).toHaveURL(/#\/catalogue\?q=SUDOKU$/);
	await page.reload();
	await expect(tasks(page)).toHaveCount(1);
	await page.getByRole('searchbox', { name: 'Search' }).fill('no such words');
	await expect(page.getByText('No task matches.')).toBeVisible();
	await page.getByRole('button', { name: 'Show all tasks' }).click();
	await page.getByRole('radio', { name: 'No', exact: true }).check();
	await expect(page.getByRole('link', { name: 'Game 24', exact: true })).toBeHidden();
	await page.getByRole('link', { name: queens.title, exact: true }).press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(queens.title);
});

test('every task has its thumbnail, drawn as it comes near, and is run from its card', async ({
	page,
	site,
}) => {
	await page.goto(`${site.url}#/catalogue`);
	const cards = page.getByRole('main').getByRole('listitem');
	const drawn = page.locator('[inert] figure');
	await expect(drawn.first()).toBeAttached();
	expect(await drawn.count()).toBeLessThan(ids.length);
	for (const card of await cards.all()) await card.scrollIntoViewIfNeeded();
	await expect(drawn).toHaveCount(ids.length);
	await page.getByRole('link', { name: `Run ${queens.title}` }).click();
	await expect(page).toHaveURL(/task=eight-queens&level=L1&seed=2/);
});

test('a task shows a puzzle at each level, as generated elsewhere', async ({ page, site }) => {
	await page.goto(`${site.url}#/catalogue/game-24?level=L2&seed=7`);
	const puzzle = page.getByRole('region', { name: 'Puzzle' });
	await expect(puzzle).toContainText(task.instance(task.about.levels.L2, 7).legacyHash);
	await expect(page.getByRole('region', { name: 'A right answer' })).toContainText('Correct');
	await expect(page.getByRole('region', { name: 'A typical slip' })).toContainText('Wrong');
	await expect(page.getByRole('region', { name: 'Program' })).toContainText('import');
	await page.getByRole('button', { name: 'Another example' }).click();
	await expect(puzzle).toContainText(task.instance(task.about.levels.L2, 8).legacyHash);
	await page.getByRole('radio', { name: 'L2' }).press('ArrowRight');
	await expect(puzzle).toContainText(task.instance(task.about.levels.L3, 8).legacyHash);
	await expect(page).toHaveURL(/level=L3&seed=8$/);
	await page.getByRole('link', { name: 'Open in the playground' }).click();
	await expect(page.getByRole('combobox', { name: 'Level' })).toHaveValue('L3');
	await expect(page.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('8');
});

test('the worker is loaded with the first example, not before', async ({ page, site }) => {
	const workers: string[] = [];
	page.on('worker', (worker) => workers.push(worker.url()));
	await page.goto(site.url);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.goto(`${site.url}#/catalogue`);
	await expect(tasks(page).first()).toBeVisible();
	expect(workers).toEqual([]);
	await page.goto(`${site.url}#/catalogue/letters`);
	await expect(page.getByRole('region', { name: 'Puzzle' })).toBeVisible();
	expect(workers.filter((url) => url.includes('tasks.worker'))).toHaveLength(1);
});

test('a task that cannot be loaded says so, and is tried again', async ({ page, site }) => {
	const worker = /\/tasks\.worker-[^/]*\.js$/;
	await page.context().route(worker, (route) => route.fulfill({ status: 404 }));
	await page.goto(`${site.url}#/catalogue/letters`);
	await expect(page.getByRole('alert')).toContainText('could not be made');
	await page.context().unroute(worker);
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByRole('region', { name: 'Puzzle' })).toBeVisible();
});

test('an unknown task is no dead end', async ({ page, site }) => {
	await page.goto(`${site.url}#/catalogue/none`);
	await expect(page.getByRole('heading', { name: 'No such task' })).toBeVisible();
	await page.getByRole('link', { name: 'Go to the catalogue' }).click();
	await expect(tasks(page).first()).toBeVisible();
});

test('a set is exported, with progress, and cancelled', async ({ page, site }) => {
	await page.goto(`${site.url}#/catalogue/game-24`);
	const form = page.getByRole('region', { name: 'Export a set' });
	await form.getByRole('checkbox', { name: 'L2' }).check();
	const number = form.getByRole('textbox', { name: 'Puzzles of each level' });
	await number.fill('0');
	await expect(form.getByText('Enter a whole number from 1 to 1000.')).toBeVisible();
	const save = form.getByRole('button', { name: 'Generate and save' });
	await expect(save).toBeDisabled();
	await number.fill('3');
	const downloading = page.waitForEvent('download');
	await save.click();
	const download = await downloading;
	expect(download.suggestedFilename()).toBe('symbench-game-24.jsonl');
	const rows = (await readFile(await download.path(), 'utf8')).trimEnd().split('\n');
	expect(rows.map((row) => JSON.parse(row).hash)).toEqual(
		(['L1', 'L2'] as const).flatMap((level) =>
			[1, 2, 3].map((seed) => task.instance(task.about.levels[level], seed).legacyHash),
		),
	);
	await expect(form.getByRole('status')).toContainText('Saved 6 puzzles');

	await form.getByRole('checkbox', { name: 'L5' }).check();
	await form.getByRole('combobox', { name: 'Form' }).selectOption('Inspect');
	await number.fill('1000');
	await save.click();
	await form.getByRole('button', { name: 'Cancel' }).click();
	await expect(form.getByRole('status')).toContainText('Cancelled');
	await number.fill('2');
	const again = page.waitForEvent('download');
	await save.click();
	expect((await again).suggestedFilename()).toBe('symbench-game-24-inspect.zip');
});

/** A task of each kind of drawing. */
const DRAWN = ['box-lift', 'blocksworld', 'letters', 'standard-sudoku'];

test('the catalogue has no axe violation and fits a phone', async ({ page, site }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto(`${site.url}#/catalogue`);
	await expect(tasks(page).first()).toBeVisible();
	await expectAccessible(page, 'the list');
	for (const id of DRAWN) {
		await page.goto(`${site.url}#/catalogue/${id}?level=L2`);
		await expect(page.getByRole('region', { name: 'A typical slip' })).toBeVisible();
		await expectAccessible(page, id);
	}
});
