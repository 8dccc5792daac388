import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { migrations } from '../../src/core/migrations/index.ts';
import { exportRuns } from '../../src/sharing/file.ts';
import { cloudSpec, fiveRounds } from '../samples/five-rounds.ts';
import { expectAccessible } from '../support/accessible.ts';
import { formAt } from '../support/form-address.ts';
import { test } from '../support/site-test.ts';

const sample = (id: string, title: string) => ({
	id,
	title,
	createdAt: '2026-11-22T10:00:00.000Z',
	spec: cloudSpec,
	events: fiveRounds,
});

async function importText(page: Page, text: string, name = 'runs.json'): Promise<void> {
	await page
		.getByLabel('Import')
		.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

const rows = (page: Page) => page.getByRole('list', { name: 'Runs' }).getByRole('listitem');

const held = (rounds: Locator) => rounds.getByRole('article').first().locator('.body').first();

test('a tab closed in mid-run loses no finished round, and the run is resumed', async ({
	context,
	site,
}) => {
	test.setTimeout(180_000);
	const first = await context.newPage();
	await first.emulateMedia({ reducedMotion: 'no-preference' });
	await first.goto(formAt(site.url));
	await first.getByRole('button', { name: 'Run', exact: true }).click();
	const rounds = first.getByRole('region', { name: 'Rounds' });
	await expect(rounds.getByRole('heading', { name: 'Round 2' })).toBeVisible({ timeout: 90_000 });
	// Folded or not, what a round holds is there.
	const firstRound = await held(rounds).textContent();
	await first.close();

	const second = await context.newPage();
	await second.goto(`${site.url}#/history`);
	await expect(rows(second)).toHaveCount(1);
	await expect(rows(second)).toContainText('Interrupted');
	await second.getByRole('link', { name: /^Resume/ }).click();
	const kept = second.getByRole('region', { name: 'Rounds' });
	await expect(kept.getByRole('heading', { name: 'Round 1' })).toBeVisible();
	await expect.poll(() => held(kept).textContent()).toBe(firstRound);
	await second.getByRole('button', { name: 'Resume' }).click();
	await expect(second.getByRole('region', { name: 'Verdict' })).toContainText(/^Correct/, {
		timeout: 90_000,
	});
	await second.goto(`${site.url}#/history`);
	await expect(rows(second)).toHaveCount(1);
	await expect(rows(second)).toContainText('Correct');
});

test('runs are imported, renamed, exported, deleted and brought back', async ({ page, site }) => {
	await page.goto(`${site.url}#/history`);
	await expect(page.getByText('No runs yet.')).toBeVisible();
	await importText(page, exportRuns([sample('a', 'First'), sample('b', 'Second')]));
	await expect(page.getByText('Imported 2 runs')).toBeVisible();
	await expect(rows(page)).toHaveCount(2);

	await page.getByRole('button', { name: 'Rename First' }).click();
	await page.getByLabel('Name of the run').fill('A better name');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('link', { name: 'A better name' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Rename A better name' })).toBeFocused();
	await page.getByRole('button', { name: 'Rename Second' }).click();
	await page.getByLabel('Name of the run').fill('never');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('link', { name: 'Second' })).toBeVisible();

	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Export all' }).click();
	const exported = await readFile(await (await downloading).path(), 'utf8');
	expect(exported).toContain('A better name');

	await page.getByRole('button', { name: 'Delete A better name' }).click();
	await expect(rows(page)).toHaveCount(1);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(rows(page)).toHaveCount(2);
	await page.getByRole('button', { name: 'Delete all' }).click();
	await expect(page.getByText('No runs yet.')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(rows(page)).toHaveCount(2);
	await page.getByRole('button', { name: 'Delete all' }).click();
	await expect(page.getByText('No runs yet.')).toBeVisible();
	await importText(page, exported);
	await expect(rows(page)).toHaveCount(2);
});

test('a file with bad entries gives its good ones and says what was bad', async ({
	page,
	site,
}) => {
	const file = JSON.parse(exportRuns([sample('a', 'Good'), sample('b', 'Bad')]));
	file.runs[1].spec.instance.seed = -1;
	await page.goto(`${site.url}#/history`);
	await importText(page, JSON.stringify(file));
	await expect(page.getByText('Imported 1 run')).toBeVisible();
	await expect(page.getByText('entry 2 “Bad”: spec.instance.seed')).toBeVisible();
	await importText(page, 'not json');
	await expect(page.getByRole('alert')).toContainText('not readable JSON');
	await expect(rows(page)).toHaveCount(1);
});

test('where the browser keeps nothing, runs work and the history says so', async ({
	page,
	site,
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'indexedDB', { value: undefined });
	});
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await page.goto(formAt(site.url));
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('region', { name: 'Rounds' })).toContainText('Round 1');
	await page.getByRole('link', { name: 'History' }).click();
	await expect(page.getByText('only as long as this tab')).toBeVisible();
	await expect(rows(page)).toContainText('Running');
	// The run goes on in this tab and can be followed and stopped from here.
	await rows(page).getByRole('link').click();
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
});

/** Puts so many runs into the browser's history, as if they had been played. */
async function fillHistory(page: Page, count: number): Promise<void> {
	await page.evaluate(
		async ({ header, count, events }) => {
			const opening = indexedDB.open('codesteer-playground');
			await new Promise((done) => opening.addEventListener('success', done));
			const change = opening.result.transaction(['runs', 'events'], 'readwrite');
			for (let index = 0; index < count; index++) {
				const id = `r${index}`;
				const createdAt = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
				change.objectStore('runs').put({ ...header, id, createdAt, title: `Number ${index}.` });
				for (const [at, event] of events.entries())
					change.objectStore('events').put({ run: id, index: at, event });
			}
			await new Promise((done) => change.addEventListener('complete', done));
			opening.result.close();
		},
		{
			header: {
				spec: cloudSpec,
				ended: 'finished',
				correct: true,
				versions: { ...migrations.versions },
			},
			count,
			events: fiveRounds.slice(0, 2),
		},
	);
}

test('a history of 5,000 runs opens at once, scrolls, is gone through by keyboard, and is searched', async ({
	page,
	site,
}) => {
	await page.goto(`${site.url}#/history`);
	await expect(page.getByText('No runs yet.')).toBeVisible();
	await fillHistory(page, 5000);
	await page.goto(`${site.url}#/models`);
	await page.reload();
	await page.getByRole('link', { name: 'History' }).click();
	const title = (index: number) => page.getByRole('link', { name: `Number ${index}.` });
	await expect(title(4999)).toBeVisible();
	await expect(page.getByText('5,000 runs')).toBeVisible();
	expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(3000);
	await expect(rows(page).first()).toHaveAttribute('aria-setsize', '5000');

	// By keyboard, further than is drawn at first: three stops a row.
	await title(4999).focus();
	for (let row = 0; row < 40; row++)
		for (let stop = 0; stop < 4; stop++) await page.keyboard.press('Tab');
	await expect(title(4959)).toBeFocused();
	await expect(title(4959)).toBeInViewport();

	// To the end and back: whoever has the focus keeps it.
	await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
	await expect(title(0)).toBeVisible();
	await expect(rows(page).last()).toHaveAttribute('aria-posinset', '5000');
	await expect(title(4959)).toBeFocused();
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Shift+Tab');
	await expect(title(4960)).toBeFocused();
	await expect(title(4960)).toBeInViewport();

	await page.getByLabel('Find a run by its name').fill('number 123');
	await expect(page.getByText('11 of 5,000 runs')).toBeVisible();
	await expect(rows(page)).toHaveCount(11);
	await expectAccessible(page, 'a search in the history');
	await page.getByLabel('Find a run by its name').fill('nothing of the kind');
	await expect(page.getByText('No run has “nothing of the kind” in its name.')).toBeVisible();
});

test('a stored run of an unknown task is shown as it was', async ({ page, site }) => {
	const instance = { ...cloudSpec.instance, task: 'no-such-task' };
	const spec = { ...cloudSpec, instance, method: { id: 'no-such-method', revision: 1 } };
	await page.goto(`${site.url}#/history`);
	await importText(page, exportRuns([{ ...sample('a', 'Odd'), spec }]));
	await page.getByRole('link', { name: 'Odd' }).click();
	await expect(page.getByText('This page has no task "no-such-task"')).toBeVisible();
	await expect(page.getByRole('region', { name: 'Rounds' })).toContainText('Round 5');
	await page.goto(`${site.url}#/history/none`);
	await expect(page.getByText('No such run')).toBeVisible();
});

test('the history and a run have no axe violations and fit a phone', async ({ page, site }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto(`${site.url}#/history`);
	await importText(page, exportRuns([sample('a', 'First'), sample('b', 'Second')]));
	await expect(rows(page)).toHaveCount(2);
	await expectAccessible(page, 'the history');
	await page.getByRole('link', { name: 'First' }).click();
	await expect(page.getByRole('region', { name: 'Verdict' })).toBeVisible();
	await expectAccessible(page, 'a run');
});
