import { expect, test } from 'vitest';
import { CodeSteerChoice } from '../../../../../src/app/models/local/codesteer-choice.svelte.ts';
import { ADDRESSES } from '../../../../../src/core/addresses.ts';
import { fitOf, type Need } from '../../../../../src/models/local/fit.ts';
import { withGpu, withoutGpu } from '../../../../support/computers.ts';
import { memoryValue } from '../../../../support/memory-value.ts';

const fitWith = (free: number, computer = withGpu) => ({
	fit: (need: Need) => fitOf(need, computer, { used: 0, quota: free, persisted: false }),
});

function choice(keptModels = fitWith(100e9), keptAddress = memoryValue()) {
	return new CodeSteerChoice({ keptModels, keptAddress });
}

test('the best form that fits is suggested, until another is chosen', () => {
	expect(choice().offer?.quantization).toBe('Q4_K_M');
	expect(choice(fitWith(4e9)).offer?.quantization).toBe('Q3_K_S');
	const own = choice(fitWith(4e9));
	own.choose('Q8_0');
	expect(own.offer?.quantization).toBe('Q8_0');
	own.choose('Q99');
	expect(own.offer?.quantization).toBe('Q3_K_S');
});

test('where none fits, the usual one is shown, with the reason', () => {
	const keptModels = fitWith(100e9, withoutGpu);
	const { offer } = choice(keptModels);
	expect(offer?.quantization).toBe('Q4_K_M');
	expect(offer && keptModels.fit(offer)).toMatchObject({ fits: false });
});

test('the address is remembered; a browser that keeps nothing has the configured one', async () => {
	const keptAddress = memoryValue();
	const first = choice(fitWith(1), keptAddress);
	await first.recall();
	expect(first.address).toBe(ADDRESSES.codesteerWeights);
	first.address = 'https://weights.example/codesteer';
	await first.remember();
	const next = choice(fitWith(1), keptAddress);
	await next.recall();
	expect(next.address).toBe('https://weights.example/codesteer');

	keptAddress.refuses = true;
	const refused = choice(fitWith(1), keptAddress);
	await refused.recall();
	await refused.remember();
	const damaged = choice(fitWith(1), memoryValue(7));
	await damaged.recall();
	expect([refused.address, damaged.address]).toEqual(Array(2).fill(ADDRESSES.codesteerWeights));
});
