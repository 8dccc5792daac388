import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { version } from '../../../package.json';
import { APP_VERSION, BUILD } from '../../../src/core/version.ts';
import { commit } from '../../../tools/vite/commit.ts';

it('is the same in the code, in package.json and in what is cited', () => {
	expect(APP_VERSION).toBe(version);
	expect(readFileSync('CITATION.cff', 'utf8')).toContain(`\nversion: ${version}\n`);
});

it('is a build with the commit, where that is known', () => {
	expect(commit()).toMatch(/^([0-9a-f]{7})?$/);
	expect(BUILD).toBe(commit() === '' ? version : `${version}+${commit()}`);
});
