import { expect, it } from 'vitest';
import { cellOf } from '../../../../../src/lab/experiments/analysis/cells.ts';
import { madeResults } from '../../../../samples/made-experiment.ts';

it('keeps errors and missing runs out of the rate, and says it with errors as wrong too', () => {
	// 6 right, 2 wrong, 1 errored, 1 stopped: 6 of 8, and 6 of 9.
	const states = ['right', 'wrong', 'errored', 'right', 'right', 'wrong', 'stopped'] as const;
	const results = madeResults({ methods: ['all-text'], count: 10 }, (_, index) => ({
		state: states[index] ?? 'right',
	}));
	const cell = cellOf(results.instances.values(), results.contenders[0]?.id ?? '');
	expect(cell).toMatchObject({
		planned: 10,
		right: 6,
		wrong: 2,
		errored: 1,
		missing: 1,
		judged: 8,
	});
	// Wilson's formula by hand: (0.75 + z²/16 ± z √(0.1875/8 + z²/256)) / (1 + z²/8).
	expect(cell.rate?.value).toBe(0.75);
	expect(cell.rate?.low).toBeCloseTo(0.4093, 4);
	expect(cell.rate?.high).toBeCloseTo(0.9285, 4);
	expect(cell.errorsWrong?.value).toBeCloseTo(6 / 9, 12);
	expect(cell.repeated).toBeNull();
});

it('says nothing where nothing is judged', () => {
	const { instances, contenders } = madeResults({}, () => ({ state: 'errored' }));
	const cell = cellOf(instances.values(), contenders[0]?.id ?? '');
	expect(cell).toMatchObject({ errored: 4, judged: 0, rate: null });
	expect(cell.errorsWrong?.value).toBe(0);
	expect(cellOf(instances.values(), 'another')).toMatchObject({ planned: 0, errorsWrong: null });
});

it('counts an instance once, however often it is tried', () => {
	// Two instances of three tries: 3 of 3 and 1 of 3.
	const right = [true, false, true, true, true, false];
	const results = madeResults({ methods: ['all-text'], count: 2, repeats: 3 }, (_, index) => ({
		state: right[index] ? 'right' : 'wrong',
	}));
	const cell = cellOf(results.instances.values(), results.contenders[0]?.id ?? '');
	expect(cell).toMatchObject({ right: 4, wrong: 2, judged: 6 });
	// Of all draws of three: 1 and 1 hold one that is right; 1 and 0 hold right ones only.
	expect(cell.repeated).toEqual({ k: 3, instances: 2, any: 1, all: 0.5 });
	const alone = madeResults({ methods: ['all-text'], count: 6 }, (_, index) => ({
		state: right[index] ? 'right' : 'wrong',
	}));
	const single = cellOf(alone.instances.values(), alone.contenders[0]?.id ?? '');
	expect(cell.rate?.value).toBe(single.rate?.value);
	expect(cell.rate?.low).toBeLessThan(single.rate?.low ?? 0);
});

it('takes pass@k only from instances whose tries are all judged', () => {
	const states = ['right', 'errored', 'wrong', 'wrong'] as const;
	const results = madeResults({ methods: ['all-text'], count: 2, repeats: 2 }, (_, index) => ({
		state: states[index] ?? 'right',
	}));
	const cell = cellOf(results.instances.values(), results.contenders[0]?.id ?? '');
	expect(cell.repeated).toEqual({ k: 2, instances: 1, any: 1, all: 0 });
});
