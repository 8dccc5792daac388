import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { formAt } from '../support/form-address.ts';
import { dialects } from '../support/provider-dialects.ts';
import { startProviderServer } from '../support/provider-server.ts';
import { test } from '../support/site-test.ts';

const KEY = 'secret-key-0123456789';
const PASSPHRASE = 'correct horse battery';

function ownServer() {
	const dialect = dialects.find((each) => each.provider === 'compatible');
	if (!dialect) throw new Error('no dialect of compatible servers');
	return dialect;
}

const card = (page: Page) => page.getByRole('region', { name: 'OpenAI-compatible server' });
const kept = (page: Page) => page.getByRole('region', { name: 'Keep encrypted in this browser' });

/** A server that answers "OK", and the page of models with its address filled in. */
async function openModels(page: Page, url: string) {
	const server = await startProviderServer();
	server.reply({ body: ownServer().answer({ texts: ['OK'], finish: 'stop' }) });
	await page.goto(`${url}#/models`);
	await fillIn(page, server.origin);
	return server;
}

async function fillIn(page: Page, origin: string) {
	await card(page).getByLabel('Address').fill(`${origin}/v1`);
	await card(page).getByLabel('Model').fill('m');
}

async function useKey(page: Page) {
	await card(page).getByLabel('Key', { exact: true }).fill(KEY);
	await card(page).getByRole('button', { name: 'Use this key' }).click();
	await expect(card(page).getByRole('status')).toContainText('The key is');
}

/** All that the page shows or stores. */
function everything(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const parts = [document.documentElement.outerHTML, location.href];
		for (const field of document.querySelectorAll('input')) parts.push(field.value);
		parts.push(JSON.stringify({ ...localStorage, ...sessionStorage }), document.cookie);
		for (const { name } of await indexedDB.databases()) {
			const opening = indexedDB.open(name ?? '');
			await new Promise((done) => opening.addEventListener('success', done));
			for (const table of opening.result.objectStoreNames) {
				const rows = opening.result.transaction(table).objectStore(table).getAll();
				await new Promise((done) => rows.addEventListener('success', done));
				parts.push(
					JSON.stringify(rows.result, (_key, value: unknown) =>
						value instanceof Uint8Array ? String.fromCharCode(...value) : value,
					),
				);
			}
			opening.result.close();
		}
		return parts.join('\n');
	});
}

test('a key is used at its own address, and gone with the tab', async ({ page, site }) => {
	const server = await openModels(page, site.url);
	await useKey(page);
	await card(page).getByRole('button', { name: 'Try it' }).click();
	await expect(card(page).getByRole('status')).toContainText('It works: exact-1 answered "OK"');
	expect(server.received[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
	expect(await everything(page)).not.toContain(KEY);

	const other = await startProviderServer();
	other.reply({ body: ownServer().answer({ texts: ['OK'], finish: 'stop' }) });
	await fillIn(page, other.origin);
	await expect(card(page).getByText('Key optional')).toBeVisible();
	await card(page).getByRole('button', { name: 'Try it' }).click();
	await expect(card(page).getByRole('status')).toContainText('It works');
	expect(other.received[0]?.headers.authorization).toBeUndefined();

	await page.reload();
	await fillIn(page, server.origin);
	await expect(card(page).getByText('Key optional')).toBeVisible();
	await Promise.all([server.close(), other.close()]);
});

test('kept keys need their passphrase, and can be forgotten', async ({ page, site }) => {
	const server = await openModels(page, site.url);
	await useKey(page);
	await kept(page).getByLabel('Passphrase').fill(PASSPHRASE);
	await kept(page).getByRole('button', { name: 'Keep encrypted' }).click();
	await expect(kept(page).getByRole('status')).toContainText('The keys are kept');
	const stored = await everything(page);
	for (const secret of [KEY, PASSPHRASE]) expect(stored).not.toContain(secret);

	await page.reload();
	await kept(page).getByLabel('Passphrase').fill('wrong horse battery');
	await kept(page).getByRole('button', { name: 'Unlock' }).click();
	await expect(kept(page).getByRole('status')).toContainText('does not open the keys');
	await kept(page).getByLabel('Passphrase').fill(PASSPHRASE);
	await kept(page).getByRole('button', { name: 'Unlock' }).click();
	await expect(kept(page).getByRole('status')).toContainText('Unlocked');
	await fillIn(page, server.origin);
	await card(page).getByRole('button', { name: 'Try it' }).click();
	await expect(card(page).getByRole('status')).toContainText('It works');
	expect(server.received.at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`);

	await kept(page).getByRole('button', { name: 'Lock' }).click();
	await expect(card(page).getByText('Key optional')).toBeVisible();
	await kept(page).getByRole('button', { name: 'Forget kept keys' }).click();
	await expect(kept(page).getByRole('status')).toContainText('Forgotten');
	await page.reload();
	await expect(kept(page).getByRole('button', { name: 'Keep encrypted' })).toBeVisible();
	await server.close();
});

test('what goes wrong is said in full, and a call can be stopped', async ({ page, site }) => {
	const server = await openModels(page, site.url);
	server.reply(ownServer().refusals['no-such-model']);
	const status = card(page).getByRole('status');
	await card(page).getByRole('button', { name: 'Try it' }).click();
	await expect(status).toContainText('found no model "m"');
	server.reply({ body: ': thinking\n\n', ending: 'hang' });
	await card(page).getByRole('button', { name: 'Try it' }).click();
	await card(page).getByRole('button', { name: 'Stop' }).click();
	await expect(status).toContainText('Stopped.');
	await server.close();
	await card(page).getByRole('button', { name: 'Try it' }).click();
	await expect(status).toContainText('OLLAMA_ORIGINS');
});

test('a run asks the chosen model and shows what it streams', async ({ page, site }) => {
	const server = await startProviderServer();
	server.reply({
		body: ownServer().answer({
			texts: ['I say\n```j', 's\nprint(1)\n```\n', '<<<nothing>>>'],
			finish: 'stop',
		}),
	});
	await page.goto(formAt(site.url));
	await page.getByRole('combobox', { name: 'Method' }).selectOption('All text');
	await page.getByRole('combobox', { name: 'TaskLLM', exact: true }).selectOption('Other model…');
	const other = page.getByRole('group', { name: 'TaskLLM: other model' });
	await other.getByLabel('Model name').fill('my-model');
	await other.getByLabel('Address').fill(`${server.origin}/v1`);
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	const rounds = page.getByRole('region', { name: 'Rounds' });
	await expect(rounds).toContainText('I say');
	await expect(rounds.locator('code')).toHaveText('print(1)');
	await expect(rounds.getByText('Not run: only Python is.')).toBeVisible();
	await expect(page.getByRole('region', { name: 'Verdict' })).toHaveText(/^\s*Wrong/);
	expect(server.received[0]?.body).toMatchObject({ model: 'my-model', temperature: 0 });
	await server.close();
});

test('D5, D6: an address of the page of models lands where it says, in a fresh tab too', async ({
	page,
	browser,
	site,
}) => {
	for (const [address, what] of [
		['#/models', 'Keep encrypted in this browser'],
		['#/models/keys', 'Keep encrypted in this browser'],
		['#/models/keys/openai', 'OpenAI'],
		['#/models/local', 'Kept in this browser'],
		['#/models/prompts', 'Prompts'],
	] as const) {
		const fresh = await browser.newPage();
		await fresh.goto(site.url + address);
		const wanted = fresh.getByRole('heading', { name: what, exact: true });
		await expect(wanted).toBeVisible();
		// What comes later moves nothing.
		await fresh.waitForLoadState('networkidle');
		await expect(wanted).toBeInViewport();
		await fresh.close();
	}
	await page.goto(`${site.url}#/models/local`);
	await page.mouse.wheel(0, 4000);
	await page.getByRole('link', { name: 'Keys', exact: true }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Models & keys' })).toBeInViewport();
});

test('a key is entered where the model is chosen, and kept in this tab only', async ({
	page,
	site,
}) => {
	await page.goto(formAt(site.url, 'task=letters&level=L1&seed=1&method=all-text'));
	await page.getByRole('combobox', { name: 'TaskLLM', exact: true }).selectOption('gpt-4o');
	const field = page.getByLabel('Key for OpenAI');
	await field.fill(KEY);
	await expectAccessible(page, 'a key field in the form');
	await field.press('Enter');
	await expect(page.getByText('your key pays')).toBeVisible();
	await expect(field).toHaveCount(0);
	expect(await everything(page)).not.toContain(KEY);

	// D2: the choice survives a reload; the key does not.
	await expect(page).toHaveURL(/model=openai%2Fgpt-4o/);
	await page.reload();
	await expect(page.getByRole('combobox', { name: 'TaskLLM', exact: true })).toHaveValue(
		'openai gpt-4o',
	);
	await page.getByRole('link', { name: 'Keep it, or see all keys' }).click();
	await expect(page.getByRole('heading', { name: 'OpenAI', exact: true })).toBeInViewport();
});

test('the page of models is accessible and fits a phone', async ({ page, site }) => {
	await page.setViewportSize({ width: 360, height: 800 });
	const server = await openModels(page, site.url);
	await useKey(page);
	await expectAccessible(page);
	await server.close();
});

test("a key's models are listed with the days on which they end, at an own address too", async ({
	page,
	site,
}) => {
	const server = await startProviderServer();
	server.reply({
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({
			data: [{ id: 'gpt-x', shutdown_date: '2027-04-01' }, { id: 'gpt-4o' }],
		}),
	});
	await page.goto(`${site.url}#/models`);
	const openai = page.getByRole('region', { name: 'OpenAI', exact: true });
	await openai.getByText('Another address').click();
	await openai.getByLabel('Address').fill(`${server.origin}/v1`);
	await openai.getByLabel('Key', { exact: true }).fill(KEY);
	await openai.getByRole('button', { name: 'Use this key' }).click();
	await expect(openai.getByRole('status')).toContainText('The key is');
	await openai.getByRole('button', { name: 'List what OpenAI offers' }).click();
	await expect(openai.getByRole('status')).toContainText(
		'2 models listed: type to choose one. Some end: gpt-4o until 14 January 2027, gpt-x until 1 April 2027.',
	);
	expect(server.received[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
	await openai.getByLabel('Model').fill('gpt-4o');
	await expect(openai.getByText('Until 14 January 2027: then OpenAI shuts it down.')).toBeVisible();
	await page.getByText("The paper's own models today").click();
	await expect(page.getByText('OpenAI shut it down on 23 October 2026.').first()).toBeVisible();
	await expectAccessible(page);
	await server.close();
});

test('a model that thinks first starts from more answer tokens, and says so', async ({
	page,
	site,
}) => {
	await page.goto(formAt(site.url));
	await page.getByText('Settings', { exact: false }).first().click();
	const sampling = page.getByRole('group', { name: 'Sampling of the TaskLLM' });
	await expect(sampling.getByLabel('Answer limit')).toHaveValue('2000');
	await page.getByRole('combobox', { name: 'TaskLLM', exact: true }).selectOption('gpt-6.1-sol');
	await expect(page.getByText('It thinks before it answers')).toBeVisible();
	await expect(sampling.getByLabel('Answer limit')).toHaveValue('16000');
	await sampling.getByLabel('Reasoning effort').selectOption('low');
	await page.getByRole('combobox', { name: 'TaskLLM', exact: true }).selectOption('gpt-4o');
	await expect(page.getByText('Until 14 January 2027: then OpenAI shuts it down.')).toBeVisible();
	await expect(sampling.getByLabel('Answer limit')).toHaveValue('2000');
});

test('an endless answer is cut, and the page stays alive', async ({ page, site }) => {
	const line = `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: 'and on ' } }] })}\n\n`;
	const server = await startProviderServer();
	server.reply({ body: line.repeat(100_000), pieceBytes: 65_536, ending: 'hang' });
	await page.goto(formAt(site.url));
	await page.getByRole('combobox', { name: 'Method' }).selectOption('All text');
	await page.getByRole('combobox', { name: 'TaskLLM', exact: true }).selectOption('Other model…');
	const other = page.getByRole('group', { name: 'TaskLLM: other model' });
	await other.getByLabel('Model name').fill('endless');
	await other.getByLabel('Address').fill(`${server.origin}/v1`);
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('region', { name: 'Rounds' })).toContainText(
		'cut at the token limit',
	);
	await expect(page.getByRole('region', { name: 'Verdict' })).toBeVisible();
	await server.close();
});

test('an empty answer ends the run with its reason, and is never judged', async ({
	page,
	site,
}) => {
	const server = await startProviderServer();
	server.reply({ body: ownServer().answer({ texts: [], finish: 'stop' }) });
	await page.goto(formAt(site.url));
	await page.getByRole('combobox', { name: 'Method' }).selectOption('All text');
	await page.getByRole('combobox', { name: 'TaskLLM', exact: true }).selectOption('Other model…');
	const other = page.getByRole('group', { name: 'TaskLLM: other model' });
	await other.getByLabel('Model name').fill('silent');
	await other.getByLabel('Address').fill(`${server.origin}/v1`);
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('ended its reply without any text');
	await expect(page.getByRole('alert')).toContainText('no-text');
	await expect(page.getByRole('region', { name: 'Verdict' })).toHaveCount(0);
	const calls = page
		.getByRole('row', { name: /TaskLLM/ })
		.getByRole('cell')
		.first();
	await expect(calls).toHaveText('3');
	await server.close();
});
