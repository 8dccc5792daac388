import { expect, test } from 'vitest';
import { dataHash, runKey, runKeysOf } from '../../../src/core/identity.ts';
import { canonicalJson } from '../../../src/ground/canonical.ts';
import { cloudSpec, fiveRounds } from '../../samples/five-rounds.ts';

test('the key of a run is of its spec and its repeat, whatever happened', () => {
	const key = runKey(cloudSpec);
	expect(key).toMatch(/^[0-9a-f]{24}$/);
	expect(runKey(JSON.parse(JSON.stringify(cloudSpec)))).toBe(key);
	const others = [
		runKey(cloudSpec, 1),
		runKey({ ...cloudSpec, method: { id: 'all-text', revision: 1 } }),
		runKey({ ...cloudSpec, instance: { ...cloudSpec.instance, task: 'letters' } }),
	];
	expect(new Set([key, ...others]).size).toBe(4);
});

test('the keys of many runs of a contender are those of each', () => {
	const { instance, ...contender } = cloudSpec;
	const keyOf = runKeysOf(contender);
	for (const task of ['game-24', 'größer'])
		for (const repeat of [0, 1, 12]) {
			const other = { ...instance, task };
			expect(keyOf(canonicalJson(other), repeat)).toBe(
				runKey({ ...contender, instance: other }, repeat),
			);
		}
});

test('settings and models that a run goes without leave no trace in its key', () => {
	expect(runKey(cloudSpec)).toBe('d902a2d18a7eeba573907b53');
	const checker = { provider: 'openai', model: 'gpt-4o' };
	const { settings } = cloudSpec;
	const others = [
		{ ...cloudSpec, checker },
		{ ...cloudSpec, settings: { ...settings, symbolicChecker: 'off' as const } },
		{ ...cloudSpec, settings: { ...settings, selfAnswerChecker: 'off' as const } },
		{ ...cloudSpec, settings: { ...settings, earlyStop: 'on' as const } },
	].map((spec) => runKey(spec));
	expect(new Set([runKey(cloudSpec), ...others]).size).toBe(5);
});

test('the identity of the data is of exactly what happened, but for what only streamed', () => {
	const hash = dataHash(cloudSpec, fiveRounds);
	const delta = { type: 'delta' as const, round: 0, role: 'answer' as const, text: 'a' };
	expect(dataHash(cloudSpec, [...fiveRounds, delta])).toBe(hash);
	expect(dataHash(cloudSpec, fiveRounds.slice(1))).not.toBe(hash);
	expect(dataHash({ ...cloudSpec, prompts: { pack: 'other' } }, fiveRounds)).not.toBe(hash);
});
