import { type Page, expect as quick } from '@playwright/test';
import { expectAccessible, expectNothingWider } from '../support/accessible.ts';
import { test } from '../support/site-test.ts';

/** A run takes seconds, and more on a busy machine. */
const expect = quick.configure({ timeout: 90_000 });
test.setTimeout(240_000);

const verdict = (page: Page) => page.getByRole('region', { name: 'Verdict' });
const rounds = (page: Page) => page.getByRole('region', { name: 'Rounds' });
const rail = (page: Page) => page.getByRole('navigation', { name: 'Rounds in short' });
const line = (page: Page, round: number) =>
	rounds(page).locator('summary', { has: page.getByRole('heading', { name: `Round ${round}` }) });
const inside = (page: Page, round: number) =>
	rounds(page)
		.getByRole('article')
		.nth(round - 1)
		.getByRole('heading', { name: 'Answer', exact: true });

/** A run of three rounds: wrong words, code that is too simple, code that is right. */
async function threeRounds(page: Page, url: string) {
	await page.goto(`${url}#/playground?task=game-24&level=L3&seed=3&method=codesteer`);
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(verdict(page)).toHaveText(/^\s*Correct/);
}

test('a rail tells the run, finished rounds are lines, and each opens by click and keyboard', async ({
	page,
	site,
}) => {
	await threeRounds(page, site.url);
	await expect(rail(page).getByRole('link')).toHaveText([
		/Text\s+✗/,
		/Code, too simple\s+✗/,
		/Code\s+✓\s+Right from here on/,
		/Done/,
	]);
	const drawn = rail(page).locator('.drawn');
	await expect(drawn).toHaveCount(3);
	for (const picture of await drawn.all()) await expect(picture).toBeVisible();
	await expect(line(page, 1)).toContainText('✗ wrong');
	await expect(line(page, 3)).toContainText('✓ right');
	await expect(inside(page, 1)).toBeHidden();
	await expect(inside(page, 3)).toBeVisible();
	await line(page, 1).focus();
	await page.keyboard.press('Enter');
	await expect(inside(page, 1)).toBeVisible();
	// Each answer is judged and drawn where it was given.
	const first = rounds(page).getByRole('article').first();
	await expect(first).toContainText('Its answer, judged and drawn');
	await expect(first.getByRole('img')).toBeVisible();
	await rail(page)
		.getByRole('link', { name: /^Round 2: Code, too simple, wrong/ })
		.click();
	await expect(inside(page, 2)).toBeVisible();
	await expect(line(page, 2)).toBeFocused();
	await expectAccessible(page);
	await page.setViewportSize({ width: 320, height: 700 });
	await expectNothingWider(page);
});

test('a round has an address, in the history and in a shared run; a print opens all', async ({
	page,
	site,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await threeRounds(page, site.url);
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(verdict(page)).toContainText('Link copied');
	const shared = await page.evaluate(() => navigator.clipboard.readText());
	const kept = await rail(page).getByRole('link').nth(1).getAttribute('href');
	expect(kept).toMatch(/^#\/history\/[\w-]+\?round=2$/);
	for (const address of [`${site.url}${kept}`, `${shared}?round=2`]) {
		await page.goto('about:blank');
		await page.goto(address);
		await expect(inside(page, 2)).toBeVisible();
		await expect(inside(page, 3)).toBeHidden();
		await rail(page)
			.getByRole('link', { name: /^Round 1/ })
			.click();
		await expect(inside(page, 1)).toBeVisible();
		await expect(page).toHaveURL(/\?round=1$/);
	}
	await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
	await expect(inside(page, 3)).toBeVisible();
	await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
	await expect(inside(page, 3)).toBeHidden();
});

test('a run of one round is not folded, and has no rail', async ({ page, site }) => {
	await page.goto(`${site.url}#/playground?task=letters&level=L2&seed=1&method=all-text`);
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(verdict(page)).toHaveText(/^\s*Wrong/);
	await expect(inside(page, 1)).toBeVisible();
	await expect(rail(page)).toHaveCount(0);
});
