import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const pages = [
	'README.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	...readdirSync('docs', { encoding: 'utf8', recursive: true })
		.filter((path) => path.endsWith('.md'))
		.map((path) => join('docs', path)),
];

it.each(pages)('%s leads to files that are there', (page) => {
	const text = readFileSync(page, 'utf8');
	const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to]) =>
		join(dirname(page), to ?? ''),
	);
	// Paths in running text; not those with a part to be filled in.
	const named = [...text.matchAll(/`((?:src|tasks|test|tools|cli|workers|docs)\/[^`\s]*)`/g)].map(
		([, path]) => path ?? '',
	);
	const missing = [...links, ...named].filter((path) => !/[<>*…]/.test(path) && !existsSync(path));
	expect(missing).toEqual([]);
});
