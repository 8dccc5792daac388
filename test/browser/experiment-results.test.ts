import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { about as boxNet } from '../../tasks/box-net/about.ts';
import { about as eightQueens } from '../../tasks/eight-queens/about.ts';
import { about as game24 } from '../../tasks/game-24/about.ts';
import { about as letters } from '../../tasks/letters/about.ts';
import { about as numberMultiply } from '../../tasks/number-multiply/about.ts';
import { expectAccessible } from '../support/accessible.ts';
import { endedExperiment, store } from '../support/kept-experiment.ts';
import { test } from '../support/site-test.ts';

declare global {
	interface Window {
		longTasks: number[];
	}
}

const METHODS = ['all-text', 'all-code', 'codesteer'];
const small = endedExperiment('small', [game24, letters], METHODS, 6);
const large = endedExperiment(
	'large',
	[game24, letters, numberMultiply, eightQueens, boxNet],
	[...METHODS, 'only-question'],
	100,
);

/** Opens the site once, so that its storage is there, and puts an experiment into it. */
async function keep(page: Page, url: string, experiment: typeof small): Promise<void> {
	await page.goto(`${url}#/experiments`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await store(page, experiment);
}

const table = (page: Page) => page.getByRole('table', { name: 'Runs of the experiment' });
const rowsDrawn = (page: Page) => table(page).locator('tbody tr[data-row]');

test('10,000 runs open, are filtered and grouped, and scroll', async ({ page, site }) => {
	test.setTimeout(300_000);
	await keep(page, site.url, large);
	expect(large.trials).toHaveLength(10_000);
	await page.addInitScript(() => {
		window.longTasks = [];
		new PerformanceObserver((list) => {
			window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
		}).observe({ type: 'longtask', buffered: true });
	});
	// Else it would be another place of the page that is there.
	await page.goto('about:blank');
	const started = Date.now();
	await page.goto(`${site.url}#/experiments/large`);
	await expect(rowsDrawn(page).first()).toBeVisible();
	const seconds = (Date.now() - started) / 1000;
	const figures = [`10,000 runs: first row ${seconds.toFixed(2)} s after the address was entered`];
	await expect(table(page)).toHaveAttribute('aria-rowcount', '10001');
	expect(await rowsDrawn(page).count()).toBeLessThan(300);

	const timed = async (what: string, act: () => Promise<unknown>) => {
		await page.evaluate(() => {
			window.longTasks.length = 0;
		});
		const before = Date.now();
		await act();
		const passed = Date.now() - before;
		const tasks = await page.evaluate(() => window.longTasks);
		figures.push(
			`${what}: ${passed} ms, ${tasks.length} long tasks, longest ${Math.round(Math.max(0, ...tasks))} ms`,
		);
	};
	const status = page.getByRole('status').filter({ hasText: /^\s*[\d,]+ of 10,000 runs\s*$/ });
	await timed('filter by outcome', async () => {
		await page.getByLabel('Outcome').selectOption('wrong');
		await expect(status).toBeVisible();
	});
	await timed('search', async () => {
		await page.getByLabel('Find').fill('letters l5');
		await expect(status).toBeVisible();
	});
	await page.getByRole('button', { name: 'Show all runs' }).click();
	await timed('group by task', async () => {
		await page.getByLabel('Group by').selectOption('task');
		await expect(page.getByRole('button', { name: /Game 24.*2,000 runs/ })).toBeVisible();
	});
	await page.getByLabel('Group by').selectOption('');
	await timed('scroll through 240 screens', () =>
		page.evaluate(async () => {
			for (let step = 0; step < 240; step++) {
				window.scrollBy(0, window.innerHeight / 4);
				await new Promise((resolve) => requestAnimationFrame(resolve));
			}
		}),
	);
	await timed('jump to the end', async () => {
		await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
		await expect(table(page).locator('[data-row="9999"]')).toBeAttached();
	});
	console.log(figures.join('\n'));
});

test('runs are found, opened, compared and kept by keyboard as well', async ({ page, site }) => {
	await keep(page, site.url, small);
	await page.goto(`${site.url}#/experiments/small`);
	await page.getByLabel('Find').fill('game 24 l1');
	await expect(page.getByText('18 of 180 runs')).toBeVisible();
	const first = rowsDrawn(page).first().getByRole('button').first();
	await first.focus();
	await page.keyboard.press('ArrowDown');
	await expect(rowsDrawn(page).nth(1).getByRole('button').first()).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(
		page.getByRole('heading', { level: 1, name: /Game 24 L1, seed 1 · All code/ }),
	).toBeVisible();
	await expect(page.getByRole('region', { name: 'Rounds' })).toContainText('Round 1');
	await page.getByRole('button', { name: 'Keep in History' }).click();
	await expect(page.getByRole('link', { name: 'Open it in the history' })).toBeVisible();

	await page.getByRole('button', { name: 'Compare the contenders' }).click();
	await expect(page.getByRole('region', { name: /^\d: / })).toHaveCount(3);
	await expectAccessible(page, 'the contenders on an instance');
	await page.getByRole('link', { name: 'Ended' }).click();
	await expect(page.getByText('18 of 180 runs')).toBeVisible();
});

test('charts are saved as pictures that stand alone', async ({ page, site }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await keep(page, site.url, small);
	await page.goto(`${site.url}#/experiments/small`);
	const curves = page.getByRole('region', { name: /^Success against complexity/ }).first();
	await curves.getByText('Save', { exact: true }).click();
	const saved = async (name: string) => {
		const downloading = page.waitForEvent('download');
		await curves.getByRole('button', { name, exact: true }).click();
		return readFile(await (await downloading).path());
	};
	const svg = (await saved('SVG')).toString();
	expect(svg).toContain('toy model');
	expect(svg).toContain('fill="rgb(255, 255, 255)"');
	expect((await saved("SVG in the page's colours")).toString()).not.toContain(
		'fill="rgb(255, 255, 255)"',
	);
	expect(svg).not.toMatch(/var\(|class=|light-dark/);
	expect([...(await saved('PNG')).subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
});

test('the results of an experiment have no axe violations and fit a phone', async ({
	page,
	site,
}) => {
	await keep(page, site.url, small);
	for (const width of [1280, 390]) {
		await page.setViewportSize({ width, height: 800 });
		await page.goto(`${site.url}#/experiments/small`);
		await expect(rowsDrawn(page).first()).toBeVisible();
		for (const numbers of await page.getByText('Numbers', { exact: true }).all())
			await numbers.click();
		await page.getByLabel('Group by').selectOption('error');
		await expectAccessible(page, `the results at ${width}`);
	}
});
