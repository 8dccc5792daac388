import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../../src/ground/random.ts';
import { detectableDifference } from '../../../../src/lab/statistics/detectable.ts';
import { holm, mcnemar } from '../../../../src/lab/statistics/mcnemar.ts';
import {
	bootstrapDifference,
	pairedDifference,
	pairedDifferenceOfSuchTasks,
} from '../../../../src/lab/statistics/paired.ts';
import { passAtK, passHatK } from '../../../../src/lab/statistics/repeats.ts';

describe("McNemar's exact test", () => {
	// statsmodels 0.15.0, mcnemar(exact=True).
	test.each([
		[3, 12, 0.03515625],
		[0, 6, 0.03125],
		[5, 5, 1],
		[40, 70, 0.005447429511444476],
		[200, 150, 0.008720036530555947],
		[0, 1, 1],
		[0, 0, 1],
	])('%d against %d', (onlyA, onlyB, right) => {
		expect(mcnemar({ onlyA, onlyB })).toBeCloseTo(right, 10);
		expect(mcnemar({ onlyA: onlyB, onlyB: onlyA })).toBe(mcnemar({ onlyA, onlyB }));
	});
});

describe("Holm's adjustment", () => {
	test('of five', () => {
		// statsmodels 0.15.0, multipletests(method='holm').
		const right = [0.04, 0.09, 0.09, 0.025, 0.9];
		for (const [index, found] of holm([0.01, 0.04, 0.03, 0.005, 0.9]).entries())
			expect(found).toBeCloseTo(right[index] ?? 0, 12);
	});
	test('keeps the order, never lowers, and leaves one alone', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (pValues) => {
				const adjusted = holm(pValues);
				for (const [index, p] of pValues.entries()) {
					expect(adjusted[index]).toBeGreaterThanOrEqual(p);
					for (const [other, q] of pValues.entries())
						if (p < q) expect(adjusted[index]).toBeLessThanOrEqual(adjusted[other] ?? 0);
				}
			}),
		);
		expect(holm([0.2])).toEqual([0.2]);
		expect(holm([])).toEqual([]);
	});
});

describe('a paired difference', () => {
	test('of one task is Bonett and Price’s', () => {
		// 12 only A, 3 only B, 85 alike: (13 - 4)/102 ± 1.96 √((17 - 81/102)/102²)
		const differences = [
			...Array.from({ length: 12 }, () => 1),
			...Array.from({ length: 3 }, () => -1),
			...Array.from({ length: 85 }, () => 0),
		];
		const found = pairedDifference([differences]);
		expect(found.value).toBeCloseTo(0.09, 12);
		const centre = 9 / 102;
		const half = (1.959963984540054 * Math.sqrt(17 - 81 / 102)) / 102;
		expect(found.low).toBeCloseTo(centre - half, 10);
		expect(found.high).toBeCloseTo(centre + half, 10);
	});

	test('counts tasks alike, whatever their number of instances', () => {
		const found = pairedDifference([[1, 1, 1, 1, 1, 1, 1, 1], [0, 0], []]);
		expect(found.value).toBeCloseTo(0.5, 12);
		expect(bootstrapDifference([[1, 1], [0], []], createRandom('x')).value).toBe(0.5);
	});

	test('is no certainty where nothing differs', () => {
		const { value, low, high } = pairedDifference([[0, 0, 0, 0]]);
		expect(value).toBe(0);
		expect(low).toBeLessThan(-0.2);
		expect(high).toBe(-low);
		expect(pairedDifference([])).toEqual({ value: Number.NaN, low: -1, high: 1 });
	});

	test('turns round with its contenders, and lies within -1 and 1', () => {
		const difference = fc.constantFrom(-1, -0.5, 0, 0, 0.25, 1);
		const tasks = fc.array(fc.array(difference, { minLength: 1, maxLength: 30 }), {
			minLength: 1,
			maxLength: 8,
		});
		fc.assert(
			fc.property(tasks, (some) => {
				const found = pairedDifference(some);
				const turned = pairedDifference(some.map((one) => one.map((value) => -value)));
				expect(turned.value).toBeCloseTo(-found.value, 12);
				expect(turned.low).toBeCloseTo(-found.high, 12);
				expect(found.low).toBeGreaterThanOrEqual(-1);
				expect(found.high).toBeLessThanOrEqual(1);
				expect(found.low).toBeLessThanOrEqual(found.value);
				expect(found.high).toBeGreaterThanOrEqual(found.value);
			}),
		);
	});

	test('resampled agrees with the formula at many instances, and with itself for a seed', () => {
		const random = createRandom('differences');
		const tasks = Array.from({ length: 5 }, () =>
			Array.from({ length: 60 }, () => random.int(-1, 1)),
		);
		const formula = pairedDifference(tasks);
		const found = bootstrapDifference(tasks, createRandom('resamples'), { resamples: 2000 });
		expect(found.low).toBeCloseTo(formula.low, 1);
		expect(found.high).toBeCloseTo(formula.high, 1);
		expect(bootstrapDifference(tasks, createRandom('resamples'), { resamples: 2000 })).toEqual(
			found,
		);
	});

	test('for tasks such as these draws tasks', () => {
		const found = pairedDifferenceOfSuchTasks([[1, 0], [1, 1], [0, 0], []]);
		expect(found.value).toBeCloseTo(0.5, 12);
		expect(found.low).toBeLessThan(-0.5);
	});
});

describe('repeats', () => {
	test('pass@k is the share of draws with a right one', () => {
		expect(passAtK(1, 5, 1)).toBeCloseTo(0.2, 12);
		expect(passAtK(1, 5, 3)).toBeCloseTo(0.6, 12);
		expect(passAtK(3, 5, 3)).toBe(1);
		expect(passAtK(0, 5, 5)).toBe(0);
	});
	test('pass^k is the share of draws of right ones alone', () => {
		expect(passHatK(4, 5, 2)).toBeCloseTo(0.6, 12);
		expect(passHatK(1, 5, 2)).toBe(0);
		expect(passHatK(5, 5, 5)).toBe(1);
	});
	test('more tries than there are cannot be drawn', () => {
		expect(() => passAtK(1, 2, 3)).toThrow(RangeError);
		expect(() => passHatK(1, 2, 0)).toThrow(RangeError);
	});
});

describe('the smallest difference that is found', () => {
	test('with 80% power takes about 2.8 standard errors', () => {
		expect(detectableDifference(100)).toBeCloseTo(2.801585 * Math.sqrt(0.5 / 100), 6);
	});
	test('falls with instances and repeats, and is never more than all', () => {
		expect(detectableDifference(400)).toBeCloseTo(detectableDifference(100) / 2, 12);
		expect(detectableDifference(100, { repeats: 10 })).toBeLessThan(detectableDifference(100));
		expect(detectableDifference(1)).toBe(1);
		expect(detectableDifference(0)).toBe(1);
	});
});
