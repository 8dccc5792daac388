import { type Page, expect as quick } from '@playwright/test';
import { expectAccessible, expectNothingWider } from '../support/accessible.ts';
import { test } from '../support/site-test.ts';

/** A run takes seconds, and more on a busy machine. */
const expect = quick.configure({ timeout: 90_000 });
test.setTimeout(240_000);

async function run(page: Page, address: string) {
	await page.goto(address);
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('region', { name: 'Verdict' })).toHaveText(/^\s*(Correct|Wrong)/);
}

test("a round's program is edited and run, judged, and put back; the run stays as it was", async ({
	page,
	site,
}) => {
	await run(page, `${site.url}#/playground?task=letters&level=L1&seed=5&method=all-code`);
	await page.getByRole('button', { name: 'Edit and run the program' }).click();
	const edited = page.getByRole('region', { name: 'Edited program of round 1' });
	const field = edited.getByRole('textbox', { name: 'Program of round 1' });
	const original = await field.inputValue();
	await field.fill('print("<<<nothing>>>")');
	await expect(edited.getByText('edited', { exact: true })).toBeVisible();
	await field.press('Control+Enter');
	await expect(edited.getByRole('status')).toContainText('wrong');
	await expect(edited).toContainText('<<<nothing>>>');
	await expect(edited).toContainText('Symbolic checker');
	await expectAccessible(page);
	await edited.getByRole('button', { name: 'Back to the original' }).click();
	await expect(field).toHaveValue(original);
	await field.fill('while True:\n    pass');
	await edited.getByRole('button', { name: 'Run the program' }).click();
	await expect(edited).toContainText(/running, \d+ of 10/);
	await edited.getByRole('button', { name: 'Stop the program' }).click();
	await expect(edited.getByRole('button', { name: 'Run the program' })).toBeVisible();
});

test('a finished round is steered differently, beside the run that it is of', async ({
	page,
	site,
}) => {
	await run(page, `${site.url}#/playground?task=letters&level=L2&seed=1&method=codesteer`);
	const line = page.locator('summary', { has: page.getByRole('heading', { name: 'Round 1' }) });
	await line.click();
	await page.getByRole('button', { name: 'Steer differently from here' }).first().click();
	const branch = page.getByRole('region', { name: 'Branch', exact: true });
	await expect(branch.getByText('You steer round 2')).toBeVisible();
	await branch.getByRole('button', { name: 'Finish with this answer' }).click();
	await expect(branch.getByRole('region', { name: 'Verdict of the branch' })).toBeVisible();
	await expectAccessible(page);
	await page.setViewportSize({ width: 320, height: 700 });
	await expectNothingWider(page);
	await branch.getByRole('link', { name: 'Open in the history' }).click();
	await expect(page).toHaveTitle(/branch of round 1 · History/);
	await expect(
		page.getByRole('navigation', { name: 'After this run' }).getByRole('link'),
	).toHaveText(['Harder: L3', 'Another puzzle', 'Compare with text only', 'Steer it yourself']);
});
