import { expect } from '@playwright/test';
import { task as queens } from '../../tasks/eight-queens/index.ts';
import { task as game24 } from '../../tasks/game-24/index.ts';
import { expectAccessible } from '../support/accessible.ts';
import { test } from '../support/site-test.ts';

test('queens are placed by the keyboard, and the checker says at once what is wrong', async ({
	page,
	site,
}) => {
	await page.goto(`${site.url}#/?task=eight-queens&level=L1&seed=2`);
	await page.getByRole('button', { name: 'Solve it yourself' }).click();
	const solve = page.getByRole('region', { name: 'Solve it yourself' });
	await expect(solve.getByRole('button', { name: /^Row 7, column 5/ })).toHaveAccessibleName(/♛/);
	const solution = queens.instance(queens.about.levels.L1, 2).solve();
	const cells = [...solution.matchAll(/(\d) (\d)/g)].map(([, row, column]) => [
		Number(row),
		Number(column),
	]);
	await solve.getByRole('button', { name: 'Row 0, column 0', exact: false }).focus();
	let [row, column] = [0, 0];
	for (const [toRow = 0, toColumn = 0] of cells) {
		for (; row < toRow; row++) await page.keyboard.press('ArrowDown');
		for (; column < toColumn; column++) await page.keyboard.press('ArrowRight');
		for (; column > toColumn; column--) await page.keyboard.press('ArrowLeft');
		const cell = solve.getByRole('button', { name: `Row ${row}, column ${column}: ` });
		await expect(cell).toBeFocused();
		if ((await cell.getAttribute('aria-disabled')) === 'false') await page.keyboard.press('Enter');
	}
	await expect(solve.getByRole('status')).toContainText('Correct');
	await expectAccessible(page);
	await solve.getByRole('button', { name: 'Undo' }).click();
	await expect(solve.getByRole('status')).toContainText('1 entry to go');
});

test('an expression is put together from cards, and stands beside the model’s', async ({
	page,
	site,
}) => {
	const { puzzle } = game24.instance(game24.about.levels.L1, 1);
	expect(puzzle).toMatchObject({ target: 24 });
	await page.goto(`${site.url}#/?task=game-24&level=L1&seed=1&method=all-text`);
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('region', { name: 'Verdict' })).toBeVisible({ timeout: 60_000 });
	await page.getByRole('button', { name: 'Solve it yourself' }).click();
	const solve = page.getByRole('region', { name: 'Solve it yourself' });
	const solution =
		game24
			.instance(game24.about.levels.L1, 1)
			.solve()
			.match(/\d+|[-+*/()]/g) ?? [];
	for (const card of solution)
		await solve
			.getByRole('button', { name: new RegExp(`^${card.replace(/\D/, '\\$&')}( ×\\d)?$`) })
			.click();
	await expect(solve.getByRole('status')).toContainText('Correct');
	await expect(solve.getByRole('region', { name: "The model's answer" })).toBeVisible();
	await page.setViewportSize({ width: 320, height: 700 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	await expectAccessible(page);
});
