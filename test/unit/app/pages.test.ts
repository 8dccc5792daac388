import { expect, test } from 'vitest';
import { findPage, PAGES } from '../../../src/app/pages.ts';

test('every page has a name of its own, and is found by it', () => {
	for (const page of PAGES) expect(findPage(page.name)).toBe(page);
	expect(findPage('no-such-page')).toBeUndefined();
});

test('the start page comes with the site, and no other does', () => {
	expect(PAGES.filter(({ load }) => load === null).map(({ name }) => name)).toEqual(['']);
});

const components = import.meta.glob('../../../src/app/*/*.svelte');

test('every other page loads a component of a folder of its own', () => {
	const sources = PAGES.flatMap(({ load }) => load?.toString() ?? []);
	expect(sources).toHaveLength(PAGES.length - 1);
	const folders = sources.map((source) => {
		const path = Object.keys(components).find((one) =>
			source.includes(one.split('/app/')[1] ?? ''),
		);
		return path?.split('/').at(-2) ?? source;
	});
	expect(new Set(folders).size).toBe(folders.length);
	expect(folders).toContain('history');
});
