import { describe, expect, it } from 'vitest';
import { providerOf } from '../../../../src/models/cloud/providers.ts';
import { type Counted, usageOf } from '../../../../src/models/cloud/usage.ts';

const openai = providerOf('openai');
const [priced] = openai.models.filter(({ price }) => price);
const messages = [{ role: 'user' as const, content: 'x'.repeat(400) }];
const usage = (counted: Counted, model = priced?.id ?? '') =>
	usageOf(openai, model, counted, messages, 40);

describe('what a call used', () => {
	it('is what the provider counted', () => {
		expect(usage({ input: 7, output: 9 })).toMatchObject({ input: 7, output: 9, estimated: false });
	});

	it('is estimated as a whole where any of it was not counted', () => {
		expect(usage({})).toMatchObject({ input: 100, output: 10, estimated: true });
		expect(usage({ input: 7 })).toMatchObject({ input: 7, output: 10, estimated: true });
		expect(usage({ output: 9 })).toMatchObject({ input: 100, output: 9, estimated: true });
	});
});

describe('what a call cost', () => {
	it('is by the price of a million tokens', () => {
		const [input = 0, output = 0] = priced?.price ?? [];
		expect(usage({ input: 1000, output: 500 }).cost).toBeCloseTo(
			(1000 * input + 500 * output) / 1e6,
		);
		expect(input).toBeGreaterThan(0);
	});

	it('is not guessed for an unknown model, nor where long prompts have another price', () => {
		expect(usage({ input: 7, output: 9 }, 'a-model-of-tomorrow')).not.toHaveProperty('cost');
		expect(usage({ input: 100_000, output: 9 })).toHaveProperty('cost');
		expect(usage({ input: 100_001, output: 9 })).not.toHaveProperty('cost');
	});

	it('is what the provider says, where it does', () => {
		expect(usage({ input: 100_001, output: 9, cost: 0 }).cost).toBe(0);
	});
});
