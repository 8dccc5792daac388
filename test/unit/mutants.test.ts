import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Mutant } from '../mutants/mutant.ts';

// `npm run mutate` takes too long for every run of the tests. That its mistakes can still be made, and
// that the tests which must notice them are still there, is asked here.

const root = new URL('../../', import.meta.url);
const lists = import.meta.glob<readonly Mutant[]>(
	['../mutants/*.ts', '!../mutants/mutant.ts', '!../mutants/mutate.ts'],
	{ eager: true, import: 'mutants' },
);
const all = Object.values(lists).flat();

test('every mutant finds its place, exactly once', () => {
	expect(all.length).toBeGreaterThan(200);
	const lost = all.filter(({ file, find }) => {
		const path = new URL(file, root);
		return !existsSync(path) || readFileSync(path, 'utf8').split(find).length !== 2;
	});
	expect(lost.map(({ what, file, find }) => `${file}: ${what}: ${find}`)).toEqual([]);
});
