import { expect } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { formAt } from '../support/form-address.ts';
import { test } from '../support/site-test.ts';

const RUN = { name: 'Run', exact: true };

test.beforeEach(async ({ page, site }) => {
	await page.goto(formAt(site.url, 'task=game-24'));
	await page.getByText('Settings', { exact: false }).first().click();
	await expect(page.getByRole('textbox', { name: 'Rounds' })).toHaveValue('5');
});

test('each model has a sampling of its own; a steerer that is no model has none', async ({
	page,
}) => {
	const taskLLM = page.getByRole('group', { name: 'Sampling of the TaskLLM' });
	const steerer = page.getByRole('group', { name: 'Sampling of the steerer' });
	await expect(page.getByLabel('TaskLLM')).toHaveCount(1);
	await expect(steerer).toBeHidden();

	await page.getByRole('combobox', { name: 'Steerer', exact: true }).selectOption('model');
	await expect(page.getByLabel('Steerer')).toHaveCount(1);
	await steerer.getByRole('button', { name: 'As released' }).press('Enter');
	await expect(steerer.getByRole('textbox', { name: 'Temperature' })).toHaveValue('0.95');
	await expect(steerer.getByRole('textbox', { name: 'Top-k' })).toHaveValue('50');
	await expect(steerer.getByRole('textbox', { name: 'Answer limit' })).toHaveValue('1024');
	await expect(taskLLM.getByRole('textbox', { name: 'Temperature' })).toHaveValue('0');
	await expect(page.getByText('4 changed')).toBeVisible();

	await steerer.getByRole('textbox', { name: 'Top-p' }).fill('1.5');
	await expect(steerer.getByText('Enter a number above 0, up to 1')).toBeVisible();
	await expect(page.getByRole('button', RUN)).toBeDisabled();
	// What is not shown does not count.
	await page.getByRole('combobox', { name: 'Steerer', exact: true }).selectOption('rules');
	await expect(page.getByText('as published')).toBeVisible();
	await expect(page.getByRole('button', RUN)).toBeEnabled();
});

test('a setting that the model cannot be told is marked, and refused by name when it is run', async ({
	page,
}) => {
	const taskLLM = page.getByRole('group', { name: 'Sampling of the TaskLLM' });
	await page
		.getByRole('combobox', { name: 'TaskLLM', exact: true })
		.selectOption('claude-haiku-4-5');
	await expect(taskLLM.getByText('not for the chosen model').first()).toBeVisible();
	await taskLLM.getByRole('textbox', { name: 'Seed of its choices' }).fill('7');
	await expect(taskLLM.getByText('The chosen model cannot be told this')).toBeVisible();
	await page.getByRole('button', RUN).click();
	await expect(page.getByText('cannot be told "Seed of its choices", and 7 is set')).toBeVisible();
	await page.getByRole('button', { name: 'Reset to the published values' }).click();
	await expect(taskLLM.getByText('The chosen model cannot be told this')).toBeHidden();
});

test('errors per step make the scripted model a toy model, which says so, and are for it alone', async ({
	page,
}) => {
	const taskLLM = page.getByRole('combobox', { name: 'TaskLLM', exact: true });
	const errors = page.getByRole('textbox', { name: 'Errors per step' });
	await expect(taskLLM.locator(':checked')).toHaveText('Scripted (built in)');
	await errors.fill('0.03');
	await expect(taskLLM.locator(':checked')).toHaveText(
		'Scripted (toy model of compounding errors)',
	);
	await expect(
		page.getByText('A toy model of how errors compound, which calls none'),
	).toBeVisible();
	await errors.fill('2');
	await expect(page.getByText('Enter a number from 0 to 1, or leave it empty.')).toBeVisible();

	// What is set stays in sight until it is cleared.
	await taskLLM.selectOption('claude-haiku-4-5');
	await errors.fill('0.5');
	await expect(page.getByText('The chosen model cannot be told this')).toBeVisible();
	await errors.fill('');
	await expect(errors).toBeHidden();
});

test('ablations are settings, another model can check, and a steerer can be shown examples', async ({
	page,
}) => {
	await page.getByRole('combobox', { name: 'Symbolic checker' }).selectOption('off');
	await page.getByRole('combobox', { name: 'Early stop' }).selectOption('on');
	await expect(page.getByText('2 changed')).toBeVisible();
	await page.getByRole('checkbox', { name: 'Another model checks the answers' }).check();
	const checker = page.getByRole('combobox', { name: 'Model that checks the answers' });
	await checker.selectOption('gpt-4o');
	await expect(page.getByText('3 changed')).toBeVisible();
	await page.getByRole('combobox', { name: 'Steerer', exact: true }).selectOption('few-shot');
	await expect(page.getByText('shown seven examples')).toBeVisible();
	await expect(page.getByRole('combobox', { name: 'Steering model' })).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('combobox', { name: 'Method' }).selectOption('code-text-sum-1');
	await expect(page.getByRole('checkbox', { name: 'Another model sums up' })).toBeChecked();
	await page.getByRole('button', { name: 'Reset to the published values' }).click();
	await expect(page.getByText('as published').first()).toBeVisible();
	await expect(checker).toBeHidden();
});

test('the settings have no axe violation and fit a phone', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 700 });
	await page.getByRole('combobox', { name: 'Steerer', exact: true }).selectOption('model');
	await expect(page.getByRole('group', { name: 'Sampling of the steerer' })).toBeVisible();
	await expectAccessible(page);
});
