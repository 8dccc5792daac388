import { expect, it } from 'vitest';
import {
	bootstrapped,
	compare,
	comparePairs,
} from '../../../../../src/lab/experiments/analysis/comparison.ts';
import type { Results } from '../../../../../src/lab/experiments/analysis/results.ts';
import type { TrialState } from '../../../../../src/lab/experiments/trial.ts';
import { madeResults } from '../../../../samples/made-experiment.ts';

/** One letter a run, instance by instance, one place a contender. */
const STATES: Readonly<Record<string, TrialState>> = { r: 'right', w: 'wrong', e: 'errored' };
const from = (methods: readonly string[], outcomes: string, others = {}): Results => {
	const letters = outcomes.replaceAll(' ', '');
	const count = letters.length / methods.length;
	return madeResults({ methods, count, ...others }, (_, index) => {
		const state = STATES[letters[index] ?? ''];
		return state ? { state } : null;
	});
};
const both = (results: Results) => {
	const [a, b] = results.contenders.map(({ id }) => id);
	return compare(results, a ?? '', b ?? '');
};

it('has no interval that goes beyond a difference of all', () => {
	// Nothing of one task, and all of the other.
	const tasks = ['game-24', 'letters'];
	const comparison = both(from(['codesteer', 'all-text'], 'ww rw', { tasks, count: 1 }));
	expect(comparison.suchTasks).toEqual({ value: 0.5, low: -1, high: 1 });
});

it('counts only instances that both have judged', () => {
	const comparison = both(from(['codesteer', 'all-text'], 'rw rw rw rw rw wr rr ww re -w'));
	expect(comparison).toMatchObject({ instances: 8, tasks: 1, onlyA: 5, onlyB: 1, suchTasks: null });
	expect(comparison.difference?.value).toBe(0.5);
	// Six discordant, one to B: 2 (1 + 6) / 64.
	expect(comparison.p).toBeCloseTo(14 / 64, 9);
});

it('is the mirror of its other way round', () => {
	const results = from(['codesteer', 'all-text'], 'rw rw rr wr ww rw');
	const [a, b] = results.contenders.map(({ id }) => id);
	const there = compare(results, a ?? '', b ?? '');
	const back = compare(results, b ?? '', a ?? '');
	expect(back).toMatchObject({ onlyA: there.onlyB, onlyB: there.onlyA, p: there.p });
	expect(back.difference?.value).toBe(-(there.difference?.value ?? 0));
	expect(back.difference?.low).toBeCloseTo(-(there.difference?.high ?? 0), 12);
});

it('takes the mean of repeats, an instance counting once', () => {
	// Planned repeat by repeat: instance 1 A 2 of 2, B 1 of 2; instance 2 both 1 of 2.
	const results = madeResults(
		{ methods: ['all-code', 'all-text'], count: 2, repeats: 2 },
		(_, i) => ({
			state: 'rwrr rrww'.replaceAll(' ', '')[i] === 'r' ? 'right' : 'wrong',
		}),
	);
	expect(both(results)).toMatchObject({ instances: 2, onlyA: 1, onlyB: 0 });
	expect(both(results).difference?.value).toBe(0.25);
});

it('has no difference where nothing is shared', () => {
	expect(both(from(['codesteer', 'all-text'], 'r- -w re'))).toMatchObject({
		instances: 0,
		difference: null,
		p: 1,
	});
});

it("raises p-values by Holm's method over all pairs that there are", () => {
	const results = from(['codesteer', 'all-code', 'all-text'], 'rrw '.repeat(6));
	const pairs = comparePairs(results);
	expect(pairs.map(({ onlyA, onlyB }) => [onlyA, onlyB])).toEqual([
		[0, 0],
		[6, 0],
		[6, 0],
	]);
	expect(pairs.map(({ p }) => p)).toEqual([
		1,
		expect.closeTo(2 / 64, 9),
		expect.closeTo(2 / 64, 9),
	]);
	expect(pairs.map(({ adjusted }) => adjusted)).toEqual([
		1,
		expect.closeTo(6 / 64, 9),
		expect.closeTo(6 / 64, 9),
	]);
});

it('resamples from a seed: the same interval again, and about that of the formula', () => {
	const comparison = both(from(['codesteer', 'all-text'], 'rw rr wr ww rw rw rr rr '.repeat(5)));
	const interval = bootstrapped(comparison, 7);
	expect(bootstrapped(comparison, 7)).toEqual(interval);
	expect(interval.value).toBe(0.25);
	expect(interval.low).toBeCloseTo(comparison.difference?.low ?? 0, 1);
	expect(interval.high).toBeCloseTo(comparison.difference?.high ?? 0, 1);
});
