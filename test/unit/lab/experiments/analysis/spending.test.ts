import { expect, it } from 'vitest';
import { paperSpending, spendingOf } from '../../../../../src/lab/experiments/analysis/spending.ts';
import { madeResults } from '../../../../samples/made-experiment.ts';

it('spreads all that ended, wrong and errored runs too, over right answers', () => {
	const states = ['right', 'wrong', 'errored', 'stopped'] as const;
	const results = madeResults({ methods: ['codesteer'] }, (_, index) => ({
		state: states[index] ?? 'right',
		calls: 2,
		input: 80,
		output: 20,
		steererTokens: 10,
		seconds: 3,
		cost: 0.5,
	}));
	const spending = spendingOf(results, results.contenders[0]?.id ?? '');
	const total = { calls: 6, taskTokens: 270, steererTokens: 30, seconds: 9, dollars: 1.5 };
	expect(spending).toEqual({
		runs: 3,
		right: 1,
		total,
		perRun: { calls: 2, taskTokens: 90, steererTokens: 10, seconds: 3, dollars: 0.5 },
		perRight: total,
		estimated: false,
	});
});

it('knows no price where one run lacks it, and nothing for each of no right answers', () => {
	const results = madeResults({ methods: ['all-text'], count: 2 }, (_, index) => ({
		state: 'wrong',
		cost: index === 0 ? null : 1,
		estimated: index === 0,
	}));
	const { total, perRight, estimated } = spendingOf(results, results.contenders[0]?.id ?? '');
	expect(total.dollars).toBeNull();
	expect(perRight).toBeNull();
	expect(estimated).toBe(true);
	expect(spendingOf(results, 'another').perRun).toBeNull();
});

it("has the paper's cost of a column", () => {
	expect(paperSpending('codesteer')).toMatchObject({ tokens: 4693.3, seconds: 63.8 });
	expect(paperSpending('o1')?.tokens).toBeNull();
	expect(paperSpending('few-shot')).toBeNull();
});
