import { expect as quick } from '@playwright/test';
import { expectAccessible, expectNothingWider } from '../support/accessible.ts';
import { test } from '../support/site-test.ts';

const expect = quick.configure({ timeout: 30_000 });
test.setTimeout(90_000);

test('the start page plays a recorded run in words and in code, and stops when asked', async ({
	page,
	site,
}) => {
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await page.addInitScript(() => {
		const shifts = { sum: 0 };
		Object.assign(globalThis, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				if ('value' in entry && typeof entry.value === 'number') shifts.sum += entry.value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.goto(site.url);
	const words = page.getByRole('region', { name: 'In words' });
	const code = page.getByRole('region', { name: 'In code' });
	await expect(words.getByText('writing')).toBeVisible();
	await page.getByRole('button', { name: 'Pause' }).click();
	const before = await words.innerText();
	await page.waitForTimeout(400);
	expect(await words.innerText()).toBe(before);
	await page.getByRole('button', { name: 'To the end' }).click();
	await expect(words).toContainText('Wrong');
	await expect(code).toContainText('Right');
	await expect(page.getByText('Its program computed.')).toBeVisible();
	await expect(page.getByText(/^Recorded · /)).toBeVisible();
	expect(await page.evaluate('shifts.sum')).toBeLessThan(0.05);
	await page.getByRole('button', { name: 'Play again' }).click();
	await expect(words).not.toContainText('Wrong');
	await expect.poll(() => words.innerText()).not.toBe(before);
	for (const width of [1440, 768, 390, 320]) {
		await page.setViewportSize({ width, height: 800 });
		await expectNothingWider(page, `${width} px`);
	}
});

test('it stands still for people who want less motion, and leads on', async ({ page, site }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(site.url);
	await expect(page.getByRole('region', { name: 'In words' })).toContainText('Wrong');
	await expectAccessible(page, 'the start page');
	const question = await page.locator('.asked').innerText();
	await page.getByRole('button', { name: 'Another puzzle' }).click();
	await expect(page.locator('.asked')).not.toHaveText(question);

	await page.getByRole('link', { name: 'Steer it yourself' }).click();
	await expect(page.getByRole('combobox', { name: 'Steerer' })).toHaveValue('person');
	await expect(page).toHaveURL(/#\/playground\?task=/);
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Language models guess.');
});

test('without its recordings it says so, and the rest works', async ({ page, site }) => {
	await page.route('**/recordings/**', (route) => route.abort());
	await page.goto(site.url);
	await expect(page.getByText('The recorded runs could not be loaded.')).toBeVisible();
	await page.getByRole('link', { name: 'Steer it yourself' }).click();
	await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeEnabled();
});
