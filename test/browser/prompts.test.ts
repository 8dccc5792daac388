import { expect, type Page } from '@playwright/test';
import { formAt } from '../support/form-address.ts';
import { startProviderServer } from '../support/provider-server.ts';
import { test } from '../support/site-test.ts';

/** A file of the same shape as the published one, with words of our own. */
const PROMPT_FILE = `code_text_choice_prompt = '''Marked: choose <<<Code>>> or <<<Text>>>.
'''
with_COT_code_output_prompt = 'Marked: answer with a Python program. ' + 'Search.\\n'
text_output_prompt = r"""Marked: answer in text.
"""
Code_checker_prompt = ('Marked: write a program that '
                       'checks the answer.\\n')
`;

const packs = (page: Page) => page.getByRole('region', { name: 'Prompts' });

const file = (text: string) => ({
	name: 'prompt.py',
	mimeType: 'text/x-python',
	buffer: Buffer.from(text),
});

test('the published prompts are read from a file, kept, chosen, sent and recorded', async ({
	page,
	site,
}) => {
	await page.goto(`${site.url}#/models/prompts`);
	await packs(page).getByLabel('Open prompt.py').setInputFiles(file(PROMPT_FILE));
	await expect(packs(page).getByRole('status')).toContainText('can be chosen');

	await page.goto(formAt(site.url, 'task=letters&level=L1&seed=3'));
	await page.reload();
	await page.getByText('Settings').click();
	const choice = page.getByRole('combobox', { name: 'Prompts' });
	await expect(choice.getByRole('option')).toHaveCount(2);
	await choice.selectOption({ index: 1 });
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('region', { name: 'Verdict' })).toContainText(/^(Correct|Wrong)/);
	await expect(page.getByRole('region', { name: 'Rounds' })).toContainText(
		'Marked: answer in text.',
	);

	// What was computed with them can be verified with them.
	await page.getByRole('button', { name: 'Re-verify' }).click();
	await expect(page.getByText(/^Re-verified: all \d+ are equal/)).toBeVisible({ timeout: 20_000 });
});

test('they are fetched from an address when asked, and a wrong file is explained', async ({
	page,
	site,
}) => {
	const server = await startProviderServer();
	server.reply({ body: PROMPT_FILE });
	await page.goto(`${site.url}#/models/prompts`);
	expect(server.received).toHaveLength(0);
	await packs(page).getByLabel('Public address').fill(`${server.origin}/prompt.py`);
	await packs(page).getByRole('button', { name: 'Fetch' }).click();
	await expect(packs(page).getByRole('status')).toContainText('can be chosen');
	await packs(page)
		.getByRole('button', { name: /^Remove/ })
		.click();
	await expect(packs(page).getByRole('status')).toContainText('is gone');

	const status = packs(page).getByRole('status');
	await packs(page).getByLabel('Open prompt.py').setInputFiles(file('text_output_prompt = 3'));
	await expect(status).toContainText('gives no text to');
	await packs(page).getByLabel('Open prompt.py').setInputFiles(file('no python at all ('));
	await expect(status).toContainText('is not Python');
	await server.close();
});
