import { expect, it } from 'vitest';
import { insightsOf } from '../../../../../src/lab/experiments/analysis/insights.ts';
import { madeResults, madeRound, type Outcome } from '../../../../samples/made-experiment.ts';

const text = (correct: boolean) => madeRound({ correct });
const code = (correct: boolean, selfCheck: 'correct' | 'incorrect' | null = null) =>
	madeRound({ mode: 'code', correct, selfCheck, tooSimple: false });

// CodeSteer on four instances; text alone is right on the first two.
const steered: readonly Outcome[] = [
	{ state: 'right', endedItself: true, rounds: [code(true, 'correct')] },
	{ state: 'wrong', endedItself: true, rounds: [text(true), code(false, 'correct')] },
	{
		state: 'wrong',
		endedItself: false,
		rounds: [code(true, 'incorrect'), text(false), code(false)],
	},
	{ state: 'errored', rounds: [text(false)] },
];
const results = madeResults({ methods: ['codesteer', 'all-text'] }, (_, index) =>
	index % 2 === 0
		? (steered[index / 2] ?? null)
		: { state: index < 4 ? 'right' : 'wrong', rounds: [text(index < 4)] },
);
const [codesteer = '', allText = ''] = results.contenders.map(({ id }) => id);
const told = (share: { count: number; of: number } | null) => share && [share.count, share.of];

it('tells how runs of a steered method went', () => {
	const insights = insightsOf(results, { contender: codesteer });
	expect(insights.judged).toBe(3);
	expect(insights.meanRounds).toBe(2);
	expect(told(insights.code)).toEqual([3, 3]);
	expect(insights.rounds.map(({ code: inCode, last }) => [told(inCode), told(last)])).toEqual([
		[
			[2, 3],
			[1, 3],
		],
		[
			[1, 2],
			[1, 3],
		],
		[
			[1, 1],
			[1, 3],
		],
	]);
	expect(told(insights.endedItself)).toEqual([2, 3]);
	expect(insights.check).toEqual({
		correctRight: 1,
		correctWrong: 1,
		incorrectRight: 1,
		incorrectWrong: 0,
		silent: 0,
	});
	expect(told(insights.misledToEnd)).toEqual([1, 3]);
	expect(told(insights.misledToGiveUp)).toEqual([1, 3]);
	expect(told(insights.simpleGivenUp)).toEqual([0, 3]);
	expect(told(insights.codeUnneeded)).toEqual([1, 3]);
	expect(told(insights.turnedRight)).toEqual([0, 2]);
	expect(told(insights.turnedWrong)).toEqual([1, 2]);
});

it('says nothing of what a method does not have', () => {
	expect(insightsOf(results, { contender: allText })).toMatchObject({
		judged: 4,
		endedItself: null,
		check: null,
		misledToEnd: null,
		codeUnneeded: null,
		turnedRight: null,
	});
	expect(insightsOf(results, { contender: codesteer, task: 'letters' })).toMatchObject({
		judged: 0,
		rounds: [],
	});
});

it('does not say of one that is steered once that it ended by itself', () => {
	const chosen = madeResults({ methods: ['code-text-choice'] }, () => ({
		state: 'right',
		endedItself: true,
		rounds: [code(true)],
	}));
	const contender = chosen.contenders[0]?.id ?? '';
	expect(insightsOf(chosen, { contender }).endedItself).toBeNull();
});
