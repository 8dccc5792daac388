import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	averageOfSuchTasks,
	averageOfTheseTasks,
} from '../../../../src/lab/statistics/averages.ts';
import { wilson, wilsonOverInstances } from '../../../../src/lab/statistics/wilson.ts';

describe('the interval of a rate', () => {
	// statsmodels 0.15.0, proportion_confint(method='wilson').
	test.each([
		[50, 100, 0.4038315303659956, 0.5961684696340044],
		[100, 100, 0.9630065017930143, 1],
		[26, 28, 0.7735463743160095, 0.9801879358846942],
		[12, 15, 0.5481455128483064, 0.9295245065301845],
		[0, 5, 0, 0.43448246478317487],
		[1, 3, 0.06149194472039626, 0.7923403991979523],
		[999, 1000, 0.9943574414020421, 0.9998234536293739],
	])('%d of %d', (right, of, low, high) => {
		const found = wilson(right, of);
		expect(found.value).toBe(right / of);
		expect(found.low).toBeCloseTo(low, 10);
		expect(found.high).toBeCloseTo(high, 10);
	});

	test('of nothing is everything', () => {
		expect(wilson(0, 0)).toEqual({ value: Number.NaN, low: 0, high: 1 });
	});

	test('is refused for what is no rate', () => {
		expect(() => wilson(3, 2)).toThrow(RangeError);
		expect(() => wilson(-1, 2)).toThrow(RangeError);
		expect(() => wilson(Number.NaN, 2)).toThrow(RangeError);
	});

	test('holds the rate, lies within 0 and 1, mirrors, and narrows with more of the same', () => {
		fc.assert(
			fc.property(fc.nat(300), fc.nat(300), (right, wrong) => {
				const of = right + wrong;
				fc.pre(of > 0);
				const { value, low, high } = wilson(right, of);
				expect(low).toBeLessThanOrEqual(value);
				expect(high).toBeGreaterThanOrEqual(value);
				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeLessThanOrEqual(1);
				const mirrored = wilson(wrong, of);
				expect(mirrored.low).toBeCloseTo(1 - high, 12);
				const more = wilson(2 * right, 2 * of);
				expect(more.high - more.low).toBeLessThan(high - low);
			}),
		);
	});
});

describe('instances tried several times', () => {
	test('once each are as ever', () => {
		const once = [1, 0, 1, 1].map((right) => ({ right, of: 1 }));
		expect(wilsonOverInstances(once)).toEqual(wilson(3, 4));
	});

	test('that always end alike are worth as many as there are instances', () => {
		const alike = [5, 0, 5, 5, 0, 5, 5, 5, 0, 5].map((right) => ({ right, of: 5 }));
		const found = wilsonOverInstances(alike);
		const byInstances = wilson(7, 10);
		expect(found.value).toBeCloseTo(0.7, 12);
		// K/(K - 1) makes them worth nine.
		expect(found.low).toBeCloseTo(wilson(6.3, 9).low, 10);
		expect(found.low).toBeLessThan(byInstances.low);
	});

	test('that all end alike are worth one each', () => {
		expect(wilsonOverInstances([5, 5, 5].map((right) => ({ right, of: 5 }))).low).toBe(
			wilson(3, 3).low,
		);
	});

	test('are never worth more than their tries', () => {
		const tooEven = Array.from({ length: 6 }, () => ({ right: 1, of: 2 }));
		expect(wilsonOverInstances([...tooEven, { right: 2, of: 2 }, { right: 0, of: 2 }]).low).toBe(
			wilson(8, 16).low,
		);
	});

	test('without a try are left out', () => {
		expect(
			wilsonOverInstances([
				{ right: 1, of: 1 },
				{ right: 0, of: 0 },
			]),
		).toEqual(wilson(1, 1));
		expect(wilsonOverInstances([])).toEqual(wilson(0, 0));
	});
});

describe('an average over tasks', () => {
	test('of one task is that task', () => {
		const { value, low, high } = wilson(7, 10);
		const found = averageOfTheseTasks([{ value, low, high }]);
		expect(found.value).toBeCloseTo(value, 12);
		expect(found.low).toBeCloseTo(low, 12);
		expect(found.high).toBeCloseTo(high, 12);
	});

	test('of two is Newcombe’s interval, halved', () => {
		// Newcombe 1998, table II (a): 56/70 - 48/80 has 0.0524 to 0.3339; a difference is a sum with 1 - q.
		const a = wilson(56, 70);
		const b = wilson(48, 80);
		const found = averageOfTheseTasks([
			a,
			{ value: 1 - b.value, low: 1 - b.high, high: 1 - b.low },
		]);
		expect(2 * found.low - 1).toBeCloseTo(0.0524, 4);
		expect(2 * found.high - 1).toBeCloseTo(0.3339, 4);
	});

	test('keeps its width where all is right', () => {
		const found = averageOfTheseTasks(Array.from({ length: 4 }, () => wilson(20, 20)));
		expect(found.high).toBe(1);
		expect(found.low).toBeCloseTo(1 - (1 - wilson(20, 20).low) / 2, 12);
	});

	test('normalised weighs each task, its interval too', () => {
		const half = wilson(50, 100);
		const found = averageOfTheseTasks([{ ...half, weight: 2 }]);
		expect(found.value).toBe(1);
		expect(found.low).toBeCloseTo(2 * half.low, 12);
	});

	test('for tasks such as these has Student’s interval', () => {
		// SciPy 1.17.1, t.interval.
		const found = averageOfSuchTasks([0.2, 0.9, 0.4, 0.55, 0.71]);
		expect(found.value).toBeCloseTo(0.552, 12);
		expect(found.low).toBeCloseTo(0.21590102748657708, 10);
		expect(found.high).toBeCloseTo(0.8880989725134227, 10);
		expect(averageOfSuchTasks([0.4]).high).toBe(Number.POSITIVE_INFINITY);
	});
});
