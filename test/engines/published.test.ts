import { writeFile } from 'node:fs/promises';
import { formAt } from '../support/form-address.ts';
import { lettersZip } from '../support/published-letters.ts';
import { expect, test } from './fixtures.ts';

test('a dropped archive is read, kept over a reload, and its instances can be run', async ({
	tab,
	site,
}, testInfo) => {
	const path = testInfo.outputPath('Letters.zip');
	await writeFile(path, new Uint8Array(await lettersZip().file.arrayBuffer()));
	await tab.goto(`${site.url}#/catalogue/published`);
	await tab.choose('Choose files', path);
	await expect.poll(() => tab.text('status', 'Read')).toContain('Read 1 archive.');
	expect(await tab.text('status', 'Read')).not.toContain('could not be');
	await tab.reload();
	await expect.poll(() => tab.text('row', 'Letters')).toContain('3');

	await tab.goto(formAt(site.url, 'task=letters'));
	await tab.select('Level', 'published');
	await expect.poll(() => tab.text('region', 'Puzzle')).toMatch(/b\s+a\s+n\s+a\s+n\s+a/);
});
