import { type Page, expect as quick } from '@playwright/test';
import { dialects } from '../support/provider-dialects.ts';
import { type ProviderServer, startProviderServer } from '../support/provider-server.ts';
import { test } from '../support/site-test.ts';

/** A run takes seconds, and more on a busy machine. */
const expect = quick.configure({ timeout: 90_000 });
test.setTimeout(240_000);

const RUN = { name: 'Run', exact: true };
const verdict = (page: Page) => page.getByRole('region', { name: 'Verdict' });
const rounds = (page: Page) => page.getByRole('region', { name: 'Rounds' });
const status = (page: Page) => page.getByRole('status').first();

/** A page whose TaskLLM is a server that answers with a text, and which runs one method. */
async function withServer(page: Page, url: string, method: string, text: string | null) {
	const dialect = dialects.find(({ provider }) => provider === 'compatible');
	if (!dialect) throw new Error('no dialect of compatible servers');
	const server: ProviderServer = await startProviderServer();
	server.reply(
		text === null
			? { status: 500, body: '{"error":{"message":"broken"}}' }
			: { body: dialect.answer({ texts: [text], finish: 'stop' }) },
	);
	await page.goto(`${url}#/playground?task=letters&level=L1&seed=1&method=${method}`);
	await page.getByRole('combobox', { name: 'TaskLLM', exact: true }).selectOption('Other model…');
	const other = page.getByRole('group', { name: 'TaskLLM: other model' });
	await other.getByLabel('Model name').fill('m');
	await other.getByLabel('Address').fill(`${server.origin}/v1`);
	await page.getByRole('button', RUN).click();
	return server;
}

test('D1: a program that does not end is shown running, with its limit', async ({ page, site }) => {
	const program = '```python\nwhile True:\n    pass\n```';
	const server = await withServer(page, site.url, 'all-code', program);
	await expect(page.getByText('Round 1: running the program')).toBeVisible();
	await expect(rounds(page)).toContainText(/running, [1-9]\d* of 10\s*s/);
	await expect(rounds(page)).not.toContainText('writing a check');
	await expect(verdict(page)).toHaveText(/^\s*Wrong/);
	// D16: one full stop.
	await expect(verdict(page)).not.toContainText('..');
	await server.close();
});

test('D9: what was given up is not waited for any more', async ({ page, site }) => {
	await page.clock.install();
	const server = await withServer(page, site.url, 'all-text', null);
	await expect(rounds(page)).toContainText('trying again in');
	const over = page.getByRole('alert');
	for (let wait = 0; wait < 60 && !(await over.isVisible()); wait++)
		await page.clock.fastForward(5000);
	await expect(over).toContainText('tried');
	await expect(page.getByText(/trying again/i)).toHaveCount(0);
	await server.close();
});

test('D10: when another puzzle is chosen, the run before is folded to a line', async ({
	page,
	site,
}) => {
	await page.goto(`${site.url}#/playground?task=letters&level=L1&seed=3&method=all-text`);
	await page.getByRole('button', RUN).click();
	await expect(verdict(page)).toHaveText(/^\s*Wrong/);
	await page.getByRole('spinbutton', { name: 'Seed' }).fill('4');
	await expect(verdict(page)).toBeHidden();
	await expect(status(page)).not.toContainText('Wrong');
	await page.getByText('The run before: Letters L1, seed 3').click();
	await expect(verdict(page)).toHaveText(/^\s*Wrong/);
	await page.getByRole('spinbutton', { name: 'Seed' }).fill('3');
	await expect(page.getByText('The run before')).toBeHidden();
	await expect(status(page)).toContainText('Wrong');
});

test('D11: a run that is stopped in its first answer shows no zeros', async ({ page, site }) => {
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await page.goto(`${site.url}#/playground`);
	await page.getByRole('button', RUN).click();
	await expect(rounds(page)).toContainText('writing…');
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect(page.getByText(/cut short in round 1 · [\d.]+\s(ms|s)/)).toBeVisible();
	await expect(page.getByText('0 tokens')).toHaveCount(0);
	await expect(page.getByText('Tokens, cost and time')).toHaveCount(0);
});

test('D12: a run without a key says where keys are entered, and offers nothing that cannot work', async ({
	page,
	site,
}) => {
	await page.goto(`${site.url}#/playground?task=letters&level=L1&seed=5&method=all-text`);
	await page.getByRole('combobox', { name: 'TaskLLM', exact: true }).selectOption('gpt-4o');
	await page.getByRole('button', RUN).click();
	const fault = page.getByRole('alert').filter({ hasText: 'no-key' });
	await expect(fault.getByRole('link', { name: 'Enter or check the key' })).toBeVisible();
	await expect(fault.getByRole('button', { name: 'Resume' })).toHaveCount(0);
	await expect(fault.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('D15, D17, D23: labels of rounds, no empty dialogs, titles of runs', async ({
	page,
	site,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(`${site.url}#/playground?task=game-24&level=L3&seed=3&method=codesteer`);
	await page.getByRole('button', RUN).click();
	await expect(verdict(page)).toHaveText(/^\s*Correct/);
	await expect(rounds(page)).toContainText('Better code');
	await expect(page.getByRole('button', { name: /^Raw: Guidance/ })).toHaveCount(0);
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(verdict(page)).toContainText('Link copied');
	await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
	const title = 'Game 24 L3, seed 3 · CodeSteer';
	await expect(page).toHaveTitle(`${title} · Shared run · CodeSteer Playground`);
	await page.getByRole('button', { name: 'Save to history' }).click();
	await page.getByRole('link', { name: 'Open it in the history' }).click();
	await expect(page).toHaveTitle(`${title} · History · CodeSteer Playground`);
	await page.goto(`${site.url}#/history`);
	await expect(page).toHaveTitle('History · CodeSteer Playground');
});
