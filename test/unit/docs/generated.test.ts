import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { generatedPages } from '../../../tools/docs/pages.ts';

it.each([...generatedPages()])('%s is what `npm run docs` writes', async (path, text) => {
	expect(await readFile(path, 'utf8')).toBe(text);
});
