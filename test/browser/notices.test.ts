import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from '../support/site-test.ts';

test('the licences of all that the site is built from are one click from the diagnostics', async ({
	page,
	site,
}) => {
	await page.goto(`${site.url}#/diagnostics`);
	await page.getByRole('link', { name: 'software of others' }).click();
	const notices = await page.locator('body').innerText();
	const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
	for (const [name, version] of Object.entries(dependencies))
		expect(notices).toContain(`${name} ${version}`);
	for (const words of [
		'svelte 5',
		'CPython',
		'PYTHON SOFTWARE FOUNDATION LICENSE',
		'Mozilla Public License Version 2.0',
		'llama.cpp',
	])
		expect(notices).toContain(words);
});
