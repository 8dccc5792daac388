import { expect } from '@playwright/test';
import { expectAccessible, expectNothingWider } from '../support/accessible.ts';
import { test } from '../support/site-test.ts';

test('a lesson goes on where it was left, and progress can be forgotten', async ({
	page,
	site,
}) => {
	await page.goto(`${site.url}#/learn`);
	await page.getByRole('link', { name: /^Lesson 1:/ }).click();
	await page.getByLabel('Two of them').check();
	await page.getByRole('button', { name: 'Keep my prediction' }).click();
	await expect(page.getByRole('heading', { name: 'Read three answers' })).toBeFocused();
	await expect(page.getByRole('button', { name: 'Next' })).toBeDisabled();

	await page.reload();
	await expect(page.getByRole('heading', { name: 'Read three answers' })).toBeVisible();
	await page.getByRole('button', { name: 'Predict, done' }).click();
	await expect(page.getByLabel('Two of them')).toBeChecked();
	await expect(page.getByLabel('Two of them')).toBeDisabled();

	await page.goto(`${site.url}#/learn`);
	await expectAccessible(page, 'the list of lessons');
	await page.getByRole('button', { name: 'Reset progress…' }).click();
	await page.getByRole('button', { name: 'Forget them' }).click();
	await page.reload();
	await page.getByRole('link', { name: /^Lesson 1:/ }).click();
	await expect(page.getByLabel('Two of them')).not.toBeChecked();
});

test('hints come one by one, and Show me plays the answer', async ({ page, site }) => {
	await page.goto(`${site.url}#/learn/sounds-right`);
	await page.getByLabel('None of them').check();
	await page.getByRole('button', { name: 'Keep my prediction' }).click();
	const hints = page.getByRole('list', { name: 'Hints' }).getByRole('listitem');
	await page.getByRole('button', { name: 'A hint' }).click();
	await expect(hints).toHaveCount(1);
	await page.getByRole('button', { name: 'Another hint' }).click();
	await expect(hints).toHaveCount(2);
	await page.getByRole('button', { name: 'Show me' }).click();
	await expect(page.getByText('The checkers agree with 3 of your 3 marks')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Next' })).toBeEnabled();
});

test('teachers get a plan, answers, and a handout that alone is printed', async ({
	page,
	site,
}) => {
	await page.goto(`${site.url}#/learn/teacher`);
	await expect(page.getByRole('heading', { name: 'A plan for 45 minutes' })).toBeVisible();
	await page.getByText('Lesson 5: Check yourself').click();
	await expect(page.getByText('numbers == [4, 4, 4, 6]').first()).toBeVisible();
	await expectAccessible(page, 'the page for teachers');
	await page.setViewportSize({ width: 320, height: 640 });
	await expectNothingWider(page, 'the page for teachers');

	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('heading', { name: /^Handout/ })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'A plan for 45 minutes' })).toBeHidden();
	await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
});

test('an address that is no lesson says so', async ({ page, site }) => {
	await page.goto(`${site.url}#/learn/none`);
	await expect(page.getByRole('heading', { name: 'No such lesson' })).toBeVisible();
});
