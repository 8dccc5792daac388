import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ERRORS } from '../../../src/core/errors/index.ts';

const listed = Object.values(ERRORS).flatMap((codes) => Object.entries(codes));

describe('the catalogue of error codes', () => {
	it('lists each code once, and explains it in sentences', () => {
		const codes = listed.map(([code]) => code);
		expect(codes).toEqual([...new Set(codes)]);
		for (const [code, { meaning, whatToDo }] of listed) {
			expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
			expect(meaning).toMatch(/^[A-Z].*\.$/);
			expect(whatToDo).toMatch(/^[A-Z].*\.$/);
		}
	});

	// That a code in use is listed is a matter of types: an unlisted one does not compile.
	it('lists no code that nothing uses', () => {
		const source = ['src', 'cli'].flatMap((folder) =>
			readdirSync(folder, { encoding: 'utf8', recursive: true })
				.filter((path) => /\.(ts|svelte)$/.test(path) && !path.startsWith('core/errors/'))
				.map((path) => readFileSync(`${folder}/${path}`, 'utf8')),
		);
		const all = source.join('\n');
		const unused = listed.filter(([code]) => !new RegExp(`'${code}'|\\b${code}: \\(`).test(all));
		expect(unused.map(([code]) => code)).toEqual([]);
	});
});
