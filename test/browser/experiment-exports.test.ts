import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { encodeExperimentLink } from '../../src/lab/experiments/exports/link.ts';
import { SCRIPTED } from '../../src/models/scripted/kind.ts';
import { about as game24 } from '../../tasks/game-24/about.ts';
import { about as letters } from '../../tasks/letters/about.ts';
import { expectAccessible } from '../support/accessible.ts';
import { test } from '../support/site-test.ts';

const usual = {
	taskLLM: SCRIPTED,
	settings: DEFAULT_SETTINGS,
	prompts: { pack: 'built-in-1' },
};
const experiment = {
	title: 'Made',
	blocks: [
		{
			instances: [game24, letters].map(({ id, revision, levels }) => ({
				...{ task: id, revision, params: levels.L1, level: 'L1' as const },
				...{ firstSeed: 1, count: 3 },
			})),
			contenders: [
				{ ...usual, method: { id: 'all-text', revision: 1 }, steerer: null },
				{
					...usual,
					method: { id: 'codesteer', revision: 1 },
					steerer: { kind: 'rules' as const },
				},
			],
			repeats: 1,
		},
	],
};

test('a link of an experiment runs elsewhere, and its file opens in a fresh profile and comes out equal', async ({
	page,
	browser,
	site,
}) => {
	test.setTimeout(240_000);
	await page.goto(site.url + encodeExperimentLink(experiment));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Made');
	await expect(page.getByText('12 runs')).toBeVisible();
	await expectAccessible(page, 'a shared experiment');
	await page.getByRole('button', { name: 'Keep and run it' }).click();
	await expect(page.getByText('12 of 12 runs', { exact: true })).toBeVisible({ timeout: 120_000 });

	const menu = page.getByRole('region', { name: 'Share and export' });
	await expect(menu).toBeVisible();
	await expectAccessible(page, 'the menu');
	const results = page.waitForEvent('download');
	await menu.getByRole('radio', { name: 'Inspect logs' }).check();
	await menu.getByRole('button', { name: 'Save results' }).click();
	const logs = unzipSync(new Uint8Array(readFileSync(await (await results).path())));
	expect(Object.keys(logs)).toHaveLength(4);

	const download = page.waitForEvent('download');
	await menu.getByRole('button', { name: 'Save with all traces' }).click();
	const file = await (await download).path();
	await expect(menu.getByText(/^Saved as codesteer-made\.zip/)).toBeVisible();
	await menu.getByRole('checkbox', { name: /every run/ }).check();
	await menu.getByRole('button', { name: 'Re-verify' }).click();
	await expect(menu.getByText('Re-verified: all 12 runs came out equal.')).toBeVisible({
		timeout: 60_000,
	});

	const context = await browser.newContext();
	const fresh = await context.newPage();
	await fresh.goto(`${site.url}#/experiments`);
	await fresh.getByLabel('Open a file').setInputFiles(file);
	await expect(fresh.getByText('Opened: 12 runs added.')).toBeVisible({ timeout: 60_000 });
	await expect(fresh.getByText('Re-verified: all 12 runs came out equal.')).toBeVisible({
		timeout: 60_000,
	});
	await expectAccessible(fresh, 'an opened file');
	await fresh.getByRole('link', { name: 'Look at it' }).click();
	await expect(fresh.getByText('12 of 12 runs', { exact: true })).toBeVisible();
	await context.close();
});

test('a link of an experiment whose page lost its name is one all the same', async ({
	page,
	site,
}) => {
	const link = encodeExperimentLink(experiment);
	await page.goto(`${site.url}#%2Fexperiment%2F${link.slice('#/experiment/'.length)}`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Made');
});

test('what is no link of an experiment says so', async ({ page, site }) => {
	await page.goto(`${site.url}#/experiment/1.abc.00000000`);
	await expect(page.getByRole('alert')).toContainText('(link-damaged)');
	await expectAccessible(page);
});

test('a link of an experiment with a paid model starts nothing by itself', async ({
	page,
	site,
}) => {
	const [block] = experiment.blocks;
	const taskLLM = { provider: 'openai', model: 'gpt-4o' };
	const contenders = (block?.contenders ?? []).map((contender) => ({ ...contender, taskLLM }));
	const paid = { ...experiment, blocks: experiment.blocks.map((one) => ({ ...one, contenders })) };
	await page.goto(site.url + encodeExperimentLink(paid));
	await expect(page.getByText(/set limits, before you start it/)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Keep and run it' })).toBeHidden();
	await page.getByRole('button', { name: 'Keep it here' }).click();
	await expect(page.getByText('0 of 12 runs', { exact: true })).toBeVisible();
});
