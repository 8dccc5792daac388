import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearScale, logScale } from '../../../../../src/lab/experiments/charts/scale.ts';

describe('a linear scale', () => {
	it('goes from one end to the other in round steps', () => {
		const { at, ticks } = linearScale([0, 1], [200, 0]);
		expect(ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
		expect([at(0), at(0.5), at(1)]).toEqual([200, 100, 0]);
	});

	it('widens what is not round, and has a length where there is one value', () => {
		expect(linearScale([0, 870], [0, 100]).ticks).toEqual([0, 200, 400, 600, 800, 1000]);
		const { at, ticks } = linearScale([0, 0], [0, 100]);
		expect(ticks.length).toBeGreaterThan(1);
		expect(at(0)).toBe(0);
	});

	it('keeps its domain within its range', () => {
		const value = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
		fc.assert(
			fc.property(value, (high) => {
				const { at, ticks } = linearScale([0, high], [40, 400]);
				expect(at(0)).toBe(40);
				expect(at(high)).toBeLessThanOrEqual(400.001);
				expect(ticks.length).toBeLessThanOrEqual(7);
			}),
		);
	});
});

describe('a scale of factors', () => {
	it('has equal steps for equal factors', () => {
		const { at, ticks } = logScale([1, 1000], [0, 300]);
		expect(ticks).toEqual([1, 10, 100, 1000]);
		expect([at(1), at(10), at(1000)].map(Math.round)).toEqual([0, 100, 300]);
	});

	it('has more ticks where there is place', () => {
		expect(logScale([0.03, 0.4], [0, 300]).ticks).toEqual([0.02, 0.05, 0.1, 0.2, 0.5]);
	});

	it('keeps its domain within its range', () => {
		const value = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
		fc.assert(
			fc.property(value, value, (a, b) => {
				const { at } = logScale([Math.min(a, b), Math.max(a, b)], [0, 300]);
				for (const place of [at(a), at(b)]) {
					expect(place).toBeGreaterThanOrEqual(-0.001);
					expect(place).toBeLessThanOrEqual(300.001);
				}
			}),
		);
	});
});
