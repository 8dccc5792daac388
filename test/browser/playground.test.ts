import { type Page, expect as quick } from '@playwright/test';
import { PAGES } from '../../src/app/pages.ts';
import { expectAccessible, expectNothingWider } from '../support/accessible.ts';
import { formAt } from '../support/form-address.ts';
import { test } from '../support/site-test.ts';

/** A run takes seconds, and more on a busy machine. */
const expect = quick.configure({ timeout: 40_000 });
test.setTimeout(120_000);

const RUN = { name: 'Run', exact: true };
const verdict = (page: Page) => page.getByRole('region', { name: 'Verdict' });
const rounds = (page: Page) => page.getByRole('region', { name: 'Rounds' });
const status = (page: Page) => page.getByRole('status').first();

test('with the defaults, Run ends in Correct and asks no other origin', async ({ page, site }) => {
	const foreign: string[] = [];
	page.on('request', (request) => {
		const { protocol, origin } = new URL(request.url());
		if (protocol.startsWith('http') && origin !== new URL(site.url).origin)
			foreign.push(request.url());
	});
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await page.goto(formAt(site.url));
	for (const name of ['Task', 'Level', 'Method', 'TaskLLM', 'Steerer'])
		await expect(page.getByRole('combobox', { name, exact: true })).toBeVisible();
	await expect(page.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('7');

	await page.getByRole('button', RUN).click();
	await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
	await expect(verdict(page)).toHaveText(/^\s*Correct/);
	await expect(rounds(page).getByRole('heading', { name: 'Round 2' })).toBeVisible();
	await expect(page.getByText('Scripted — no model was asked')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
	expect(foreign).toEqual([]);
});

test('all text ends in Wrong, as was predicted or not', async ({ page, site }) => {
	await page.goto(formAt(site.url, 'task=letters&level=L2&seed=1&method=all-text'));
	await page.getByRole('group', { name: 'Will it be right?' }).getByText('Yes').click();
	await page.getByRole('button', RUN).click();
	await expect(verdict(page)).toHaveText(/^\s*Wrong/);
	await expect(page.getByText('You said yes: it turned out otherwise.')).toBeVisible();
	await page.reload();
	await expect(page.getByText('You were right 0 of 1 time.')).toBeVisible();
});

test('a link to a puzzle chooses it and runs nothing', async ({ page, site }) => {
	await page.goto(formAt(site.url, 'task=letters&level=L3&seed=7&method=all-code'));
	await expect(page.getByRole('combobox', { name: 'Task', exact: true })).toHaveValue('letters');
	await expect(page.getByRole('combobox', { name: 'Level' })).toHaveValue('L3');
	await expect(page.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('7');
	await expect(page.getByRole('combobox', { name: 'Method' })).toHaveValue('all-code');
	await expect(page.getByRole('combobox', { name: 'Steerer' })).toBeDisabled();
	await expect(rounds(page)).toBeHidden();
	await page.getByRole('combobox', { name: 'Level' }).selectOption('L1');
	await expect(page).toHaveURL(/level=L1&seed=7/);
});

test('D8: an address that names what is not here says so', async ({ page, site }) => {
	const query = 'task=nonexist&level=L9&seed=-4&method=no-such';
	for (const address of [formAt(site.url, query), `${site.url}#/?${query}`]) {
		await page.goto(address);
		const alert = page.getByRole('alert');
		await expect(alert).toContainText('There is no task “nonexist”');
		await expect(alert).toContainText('There is no method “no-such”');
		await expect(page.getByRole('button', RUN)).toBeDisabled();
		await expectAccessible(page, 'an address of nothing');
		expect(page.url()).toBe(address);
	}
	await page.getByRole('combobox', { name: 'Task', exact: true }).selectOption('letters');
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect(page.getByRole('spinbutton', { name: 'Seed' })).toHaveAttribute(
		'aria-invalid',
		'true',
	);
	await page.goto(`${site.url}#/nowhere`);
	await expect(page).toHaveTitle('No such page · CodeSteer Playground');
});

test('D21: the browser is asked for a model of its own only when somebody is about to choose', async ({
	page,
	site,
}) => {
	await page.addInitScript(() => {
		const asked = { times: 0 };
		Object.assign(globalThis, {
			asked,
			LanguageModel: {
				async availability() {
					asked.times++;
					return 'unavailable';
				},
			},
		});
	});
	const times = () => page.evaluate('asked.times');
	for (const address of [site.url, formAt(site.url), `${site.url}#/models`]) {
		await page.goto(address);
		await page.waitForLoadState('networkidle');
		expect(await times(), address).toBe(0);
	}
	await page.goto(formAt(site.url));
	await page.getByRole('combobox', { name: 'TaskLLM', exact: true }).focus();
	await expect.poll(times).toBe(1);
});

test('a custom level shows each knob and says what is wrong with it', async ({ page, site }) => {
	await page.goto(formAt(site.url, 'task=game-24'));
	await page.getByRole('combobox', { name: 'Level' }).selectOption('custom');
	const knob = page.getByRole('textbox', { name: 'Count' });
	await knob.fill('99');
	await expect(page.getByText(/Enter a whole number from \d+ to \d+\./)).toBeVisible();
	await expect(page.getByRole('button', RUN)).toBeDisabled();
	await knob.fill('4');
	await expect(page.getByRole('button', RUN)).toBeEnabled();
});

test('the keyboard alone runs and stops', async ({ page, site }) => {
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await page.goto(formAt(site.url));
	await page.getByRole('combobox', { name: 'Task', exact: true }).focus();
	await page.keyboard.press('Control+Enter');
	await expect(rounds(page)).toContainText('Guidance');
	await page.keyboard.press('Escape');
	await expect(status(page)).toHaveText('Stopped');
	await expect(page.getByRole('button', RUN)).toBeVisible();
	await page.getByRole('button', { name: 'Resume' }).press('Enter');
	await expect(verdict(page)).toHaveText(/^\s*Correct/);
});

test('a stopped run leaves nothing that seems to go on', async ({ page, site }) => {
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await page.goto(formAt(site.url));
	await page.getByRole('button', RUN).click();
	await expect(rounds(page)).toContainText('writing…');
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect(status(page)).toHaveText('Stopped');
	await expect(rounds(page)).not.toContainText(/writing/i);
	await expect(rounds(page)).toContainText('broken off');
});

test('rounds have the names that a method gives them', async ({ page, site }) => {
	await page.goto(formAt(site.url, 'task=game-24&level=L1&seed=2'));
	const select = page.getByRole('combobox', { name: 'Method' });
	await expect(select.getByRole('option').first()).toHaveText('CodeSteer');
	await select.selectOption('Code + Text + Sum. 1');
	await page.getByRole('button', RUN).click();
	await expect(verdict(page)).toBeVisible();
	for (const [index, name] of ['Text', 'Code', 'Summary'].entries())
		await expect(
			rounds(page).getByRole('article').nth(index).locator('summary').first(),
		).toContainText(`Round ${index + 1} ${name}`);
});

test('a person steers', async ({ page, site }) => {
	await page.goto(formAt(site.url));
	await page.getByRole('combobox', { name: 'Steerer' }).selectOption('person');
	await page.getByRole('button', RUN).click();
	await page.getByRole('button', { name: 'Answer with code' }).click();
	await expect(page.getByText('You steer round 2')).toBeVisible();
	await page
		.getByRole('textbox', { name: 'Or guide in your own words' })
		.fill('Write a program that searches through all possibilities.');
	await page.getByRole('button', { name: 'Send guidance' }).click();
	await page.getByRole('button', { name: 'Finish with this answer' }).click();
	await expect(verdict(page)).toHaveText(/^\s*Correct/);
	await expect(rounds(page)).toContainText('you, by hand');
});

test('a person takes a run over', async ({ page, site }) => {
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await page.goto(formAt(site.url));
	await page.getByRole('button', RUN).click();
	// The first choice is the rules' own: what can be finished comes after it.
	await expect(page.getByRole('heading', { name: 'Round 1' })).toBeVisible();
	await page.getByRole('checkbox', { name: /Steer by hand/ }).check();
	await page.getByRole('button', { name: 'Finish with this answer' }).click();
	await expect(verdict(page)).toHaveText(/^\s*Wrong/);
});

test('every message can be seen as it was sent and received', async ({ page, site }) => {
	await page.goto(formAt(site.url, 'task=game-24&seed=1&method=all-text'));
	await page.getByRole('button', RUN).click();
	await expect(verdict(page)).toBeVisible();
	await page.getByRole('button', { name: 'Raw: Answer of round 1' }).click();
	const dialog = page.getByRole('dialog', { name: 'Answer of round 1' });
	await expect(dialog).toContainText('Sent');
	await expect(dialog).toContainText('Received');
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
});

test('a finished run re-verifies, and its link is copied', async ({ page, site, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(formAt(site.url));
	await page.getByRole('button', RUN).click();
	await expect(verdict(page)).toBeVisible();
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(verdict(page)).toContainText('Link copied');
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link.startsWith(`${site.url}#/run/`)).toBe(true);
	expect(link.length).toBeLessThanOrEqual(8000);
	await page.getByRole('button', { name: 'Re-verify' }).click();
	await expect(verdict(page)).toContainText(/Re-verified: all \d+ are equal\./);
});

test('the puzzle can still be changed after a look at another page', async ({ page, site }) => {
	await page.goto(formAt(site.url, 'task=number-multiply&level=L1&seed=1'));
	const puzzle = page.getByRole('region', { name: 'Puzzle' });
	await expect(puzzle).toContainText('-94');
	await page.getByRole('link', { name: 'Compare' }).click();
	await page.getByRole('link', { name: 'Playground', exact: true }).click();
	await expect(puzzle).toContainText('-94');
	await page.getByRole('spinbutton', { name: 'Seed' }).fill('2');
	await expect(puzzle).not.toContainText('-94');
});

test('compare runs all text against CodeSteer', async ({ page, site }) => {
	await page.goto(`${site.url}#/compare`);
	await page.getByRole('button', { name: 'Run all' }).click();
	const table = page.getByRole('table', { name: 'The methods compared' });
	await expect(table.getByRole('row', { name: /All text/ })).toContainText('Wrong');
	await expect(table.getByRole('row', { name: /CodeSteer/ })).toContainText('Correct');
	await page.getByRole('button', { name: 'Add a method' }).click();
	await expect(table.getByRole('row')).toHaveCount(4);
});

/** Every page that needs nothing in its address, and an address of none. */
const HASHES = [...PAGES.map(({ name }) => `#/${name}`), '#/nowhere'];
test('every page is accessible, fits a phone of 360 px, and has its title', async ({
	page,
	site,
}) => {
	test.setTimeout(300_000);
	const wide = page.viewportSize() ?? { width: 1280, height: 720 };
	const onPhone = async (what: string) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await expectNothingWider(page, what);
		await page.setViewportSize(wide);
	};
	const titles = new Set<string>();
	for (const hash of HASHES) {
		await page.goto(site.url + hash);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expectAccessible(page, hash);
		await onPhone(hash);
		titles.add(await page.title());
	}
	expect(titles.size).toBe(HASHES.length);
	await page.goto(formAt(site.url, 'seed=2'));
	await page.getByRole('button', RUN).click();
	await expect(verdict(page)).toBeVisible();
	await expectAccessible(page, 'a finished run');
	await onPhone('a finished run');
});
