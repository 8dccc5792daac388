import { expect, test } from 'vitest';
import { Predictions } from '../../../../src/app/predict/predictions.svelte.ts';
import { memoryValue } from '../../../support/memory-value.ts';

test('predictions are tallied, and the tally is there in the next session', async () => {
	const store = memoryValue();
	const first = new Predictions(store);
	await first.add(true);
	await first.add(false);
	await first.add(true);
	expect(first.tally).toEqual({ right: 2, all: 3 });
	const next = new Predictions(store);
	await next.ready;
	expect(next.tally).toEqual({ right: 2, all: 3 });
});

test('what cannot be read counts as none, and what cannot be kept is counted all the same', async () => {
	const broken = new Predictions({
		read: async () => ({ right: -1, all: 'many' }),
		write: () => Promise.reject(new Error('no storage')),
	});
	await broken.add(true);
	expect(broken.tally).toEqual({ right: 1, all: 1 });
});
