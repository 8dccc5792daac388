import { expect, test } from 'vitest';
import { tokenParts } from '../../../../src/app/run/token-parts.ts';
import { foldRun } from '../../../../src/core/fold-run.ts';

const usage = {
	type: 'usage',
	role: 'answer',
	input: 2000,
	output: 900,
	estimated: false,
	seconds: 1,
} as const;

test('what came from a cache and what was thought is told for the whole run', () => {
	const { rounds } = foldRun([
		{ ...usage, round: 0, thinking: 800 },
		{ ...usage, round: 1, thinking: 400, cacheRead: 1500 },
		{ ...usage, round: 1 },
	]);
	expect(tokenParts(rounds)).toBe(
		"1,500 tokens were read from the provider's cache. 1,200 tokens were thought.",
	);
	expect(tokenParts(foldRun([{ ...usage, round: 0 }]).rounds)).toBe('');
});
