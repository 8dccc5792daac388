import { describe, expect, it } from 'vitest';
import { priceOf } from '../../../../src/models/cloud/prices.ts';
import { providers } from '../../../../src/models/cloud/providers.ts';
import { addCounted, usageOf } from '../../../../src/models/cloud/usage.ts';
import type { Counted } from '../../../../src/models/cloud/wire.ts';

const NOW = new Date('2026-11-28T12:00:00Z');
const usage = (counted: Counted, model = 'gpt-6.1-sol', now = NOW) =>
	usageOf('openai', model, counted, { asked: 400, replied: 40 }, now);

describe('what a call used', () => {
	it('is what the provider counted, from a cache or not', () => {
		expect(usage({ fresh: 7, output: 9 })).toMatchObject({ input: 7, output: 9, estimated: false });
		expect(usage({ fresh: 7, cacheRead: 20, cacheWrite: 3, output: 9, thinking: 4 })).toMatchObject(
			{
				input: 30,
				output: 9,
				cacheRead: 20,
				cacheWrite: 3,
				thinking: 4,
				estimated: false,
			},
		);
		expect(usage({ fresh: 7, cacheRead: 0, output: 9, thinking: 0 })).not.toHaveProperty(
			'cacheRead',
		);
	});

	it('is estimated as a whole where any of it was not counted', () => {
		expect(usage({})).toMatchObject({ input: 100, output: 10, estimated: true });
		expect(usage({ fresh: 7 })).toMatchObject({ input: 7, output: 10, estimated: true });
		expect(usage({ output: 9 })).toMatchObject({ input: 100, output: 9, estimated: true });
	});

	it('is by the last count of each kind', () => {
		const first = addCounted({}, { fresh: 1, output: 1 });
		expect(addCounted(first, { output: 5, cacheRead: 2 })).toMatchObject({
			fresh: 1,
			output: 5,
			cacheRead: 2,
		});
		expect(addCounted(first)).toMatchObject(first);
	});
});

describe('what a call cost', () => {
	it('is by the price of a million tokens, cached ones by their own', () => {
		expect(usage({ fresh: 1000, output: 500 }).cost).toBeCloseTo((1000 * 2 + 500 * 10) / 1e6, 12);
		const cached = usage({ fresh: 100, cacheRead: 800, cacheWrite: 100, output: 500 });
		expect(cached.cost).toBeCloseTo((100 * 2 + 800 * 0.1 + 100 * 2.5 + 500 * 10) / 1e6, 12);
	});

	it('is not guessed for an unknown model, nor where long prompts or caches have another price', () => {
		expect(usage({ fresh: 7, output: 9 }, 'a-model-of-tomorrow')).not.toHaveProperty('cost');
		expect(usage({ fresh: 100_000, output: 9 })).toHaveProperty('cost');
		expect(usage({ fresh: 100_001, output: 9 })).not.toHaveProperty('cost');
		expect(usage({ fresh: 7, output: 9 }, 'gpt-6.1-terra')).toHaveProperty('cost');
		expect(usage({ fresh: 7, cacheRead: 1, output: 9 }, 'gpt-6.1-terra')).not.toHaveProperty(
			'cost',
		);
		expect(usageOf('constructor', 'name', {}, { asked: 0, replied: 0 }, NOW)).not.toHaveProperty(
			'cost',
		);
	});

	it('is what the provider says, where it does', () => {
		expect(usage({ fresh: 100_001, output: 9, cost: 0 }).cost).toBe(0);
	});

	it('is not known any more when a promotion is over', () => {
		const at = (day: string) => priceOf('google', 'gemini-3.8-flash', new Date(`${day}T23:59:59Z`));
		expect(at('2026-12-31')).toMatchObject({ input: 0.75, output: 3.75 });
		expect(at('2027-01-01')).toBeNull();
	});

	it('is told for what is offered, but for models whose price depends on the hour or comes with the reply', () => {
		const unpriced = providers.flatMap(({ id, models }) =>
			models.filter((model) => !priceOf(id, model, NOW)).map(() => id),
		);
		expect(new Set(unpriced)).toEqual(new Set(['deepseek', 'openrouter']));
	});

	it('costs no more from a cache than anew', () => {
		for (const { id, models } of providers)
			for (const model of models) {
				const price = priceOf(id, model, NOW);
				if (price?.cacheRead === undefined) continue;
				expect(price.cacheRead, model).toBeLessThan(price.input);
				expect(price.cacheWrite, model).toBeGreaterThanOrEqual(price.input);
				expect(price.output, model).toBeGreaterThan(price.input);
			}
	});
});
