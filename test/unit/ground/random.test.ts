import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/ground/random.ts';

const draw = (seed: string, count: number) => {
	const random = createRandom(seed);
	return Array.from({ length: count }, () => random.next());
};

describe('the seeded generator', () => {
	// Links rest on these: they must never change. An independent implementation gave the same.
	it.each([
		['', [3438951106, 1215945490, 3533754447, 3672526462]],
		['0', [2260517510, 1759160810, 1007798642, 4057659257]],
		['["game-24",1,{},7]', [3437368642, 2045371895, 4238616046, 1575829869]],
		['ключ 🗝', [2011517042, 304278429, 324120964, 4252135135]],
	])('gives its golden numbers for the seed %j', (seed, numbers) => {
		expect(draw(seed, 4)).toEqual(numbers);
	});

	it('gives its golden choices', () => {
		const random = createRandom('choices');
		expect(random.shuffle([1, 2, 3, 4, 5, 6, 7, 8])).toEqual([8, 6, 3, 2, 7, 4, 5, 1]);
		expect(random.sample(['a', 'b', 'c', 'd', 'e'], 3)).toEqual(['a', 'c', 'b']);
		expect(Array.from({ length: 8 }, () => random.int(-10, 10))).toEqual([
			1, 8, -4, 7, 10, 7, -3, -1,
		]);
		expect(Array.from({ length: 8 }, () => random.chance(1, 3))).toEqual([
			true,
			false,
			false,
			true,
			true,
			false,
			false,
			false,
		]);
	});

	it('differs between seeds and keeps no state between generators', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (a, b) => {
				expect(draw(a, 4)).toEqual(draw(a, 4));
				if (a !== b) expect(draw(a, 4)).not.toEqual(draw(b, 4));
			}),
		);
	});

	it('draws whole numbers in their range, its ends included', () => {
		fc.assert(
			fc.property(
				fc.string(),
				fc.integer({ min: -1e9, max: 1e9 }),
				fc.nat({ max: 1e9 }),
				(seed, low, span) => {
					const drawn = createRandom(seed).int(low, low + span);
					expect(Number.isInteger(drawn) && drawn >= low && drawn <= low + span).toBe(true);
				},
			),
		);
		const random = createRandom('ends');
		expect(new Set(Array.from({ length: 200 }, () => random.int(3, 6)))).toEqual(
			new Set([3, 4, 5, 6]),
		);
		expect(createRandom('wide').int(0, 2 ** 32 - 1)).toBeGreaterThanOrEqual(0);
	});

	it.each([
		[1, 0],
		[0.5, 2],
		[0, 2 ** 32],
		[Number.NaN, 1],
	])('refuses the range %d to %d', (low, high) => {
		expect(() => createRandom('').int(low, high)).toThrow(RangeError);
	});

	it('favours no value: chi-squared stays under its 1 in 10,000 bound', () => {
		// Critical values of the distribution at p = 0.0001, by degrees of freedom.
		const bounds = new Map([
			[2, 15.14],
			[6, 27.86],
			[10, 35.56],
			[52, 103.0],
		]);
		for (const [values, bound] of [...bounds].map(([k, b]) => [k, b] as const)) {
			const random = createRandom(`uniform over ${values}`);
			const counts: number[] = Array(values).fill(0);
			const expected = 2_000;
			for (let i = 0; i < values * expected; i++) {
				const drawn = random.int(0, values - 1);
				counts[drawn] = (counts[drawn] ?? 0) + 1;
			}
			const spread = counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
			expect(spread, `${values} values`).toBeLessThan(bound);
		}
	});

	it('shuffles to every order about equally often', () => {
		const random = createRandom('orders');
		const orders = new Map<string, number>();
		for (let i = 0; i < 6_000; i++) {
			const order = random.shuffle(['a', 'b', 'c']).join('');
			orders.set(order, (orders.get(order) ?? 0) + 1);
		}
		expect(orders.size).toBe(6);
		for (const count of orders.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
	});

	it('samples different items of the list, and leaves the list alone', () => {
		fc.assert(
			fc.property(fc.string(), fc.uniqueArray(fc.integer()), fc.nat(), (seed, items, extra) => {
				const before = [...items];
				const count = items.length === 0 ? 0 : extra % (items.length + 1);
				const sample = createRandom(seed).sample(items, count);
				expect(sample).toHaveLength(count);
				expect(new Set(sample).size).toBe(count);
				for (const item of sample) expect(items).toContain(item);
				expect(createRandom(seed).shuffle(items).toSorted()).toEqual(before.toSorted());
				expect(items).toEqual(before);
			}),
		);
	});

	it('picks from a list, and not from an empty one', () => {
		expect(createRandom('x').pick(['only'])).toBe('only');
		expect(() => createRandom('x').pick([])).toThrow(RangeError);
	});
});
