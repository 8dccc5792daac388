import { writeFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { task } from '../../tasks/number-multiply/index.ts';
import { siteFolder, test } from '../support/site-test.ts';
import { storeGguf } from '../support/stored-gguf.ts';
import { tinySteered } from '../support/tiny-steered.ts';

const PUZZLE = '#/playground?task=number-multiply&level=L1&seed=1&method=codesteer';

async function choose(page: Page, label: string) {
	await page.getByRole('combobox', { name: 'TaskLLM' }).selectOption({ label });
	await page.getByRole('combobox', { name: 'Steerer' }).selectOption('model');
	await page.getByRole('combobox', { name: 'Steering model' }).selectOption({ label });
}

test('a GGUF on this computer is steerer and TaskLLM of a CodeSteer run', async ({
	page,
	browser,
	site,
}, testInfo) => {
	const answer = task.instance(task.about.levels.L1, 1).solve();
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(site.url);
	const file = testInfo.outputPath('tiny-steered.gguf');
	await writeFile(file, tinySteered(answer));
	const { title } = await storeGguf(page, siteFolder, file);
	await page.goto('about:blank');
	await page.goto(site.url + PUZZLE);

	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await choose(page, title);
	await expect(page.getByText('Runs on this computer and costs nothing').first()).toBeVisible();
	await page.getByLabel("Force its replies into the protocol's form").check();
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('region', { name: 'Verdict' })).toHaveText(/^\s*Correct/, {
		timeout: 60_000,
	});
	const rounds = page.getByRole('region', { name: 'Rounds' });
	await expect(rounds).toContainText('Worked out 👩‍🏫');
	await expect(rounds).toContainText('It passed. <<<Return Answer>>>');
	const meter = page.getByRole('table', { name: 'Models on this computer' });
	for (const name of ['Steerer', 'TaskLLM'])
		await expect(meter.getByRole('row', { name })).toContainText(/\d.*≈ 0\.3 GB.*processor/);
	const elsewhere = asked.filter((url) => /^http/.test(url) && !url.startsWith(site.url));
	expect(elsewhere).toEqual([]);
	expect(asked.filter((url) => url.endsWith('.wasm'))).toHaveLength(1);

	await page.getByRole('checkbox', { name: 'include all rounds' }).uncheck();
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(page.getByText(/^Link copied/)).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	const stranger = await (await browser.newContext()).newPage();
	await stranger.goto(link);
	await stranger.getByRole('button', { name: 'Run it here' }).click();
	await expect(stranger.getByText(/is not kept in this browser\. Download it/)).toBeVisible();
	await stranger.context().close();
});
