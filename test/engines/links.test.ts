import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';

/** Runs that another engine played: their programs print the same here. */
for (const name of ['00-2048-codesteer', '02-box-lift-all-code', '12-letters-codesteer'])
	test(`a link is opened and re-verified: ${name}`, async ({ tab, site }) => {
		const path = new URL(`../samples/format-2/links/${name}.txt`, import.meta.url);
		await tab.goto(site.url + readFileSync(path, 'utf8').trim());
		await expect.poll(() => tab.text('region', 'Rounds')).toContain('Round 1');
		await tab.click('button', 'Re-verify');
		await expect.poll(() => tab.text('main')).toMatch(/Re-verified: all \d+ are equal/);
	});
