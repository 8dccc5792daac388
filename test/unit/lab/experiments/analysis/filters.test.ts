import { describe, expect, it } from 'vitest';
import {
	FILTERS,
	filterRuns,
	LISTED_FILTERS,
	type ResultFilter,
} from '../../../../../src/lab/experiments/analysis/filters.ts';
import type { Results } from '../../../../../src/lab/experiments/analysis/results.ts';
import { madeResults, madeRound, type Outcome } from '../../../../samples/made-experiment.ts';

const wrongText = madeRound({ correct: false });
const rightText = madeRound({ correct: true });
const wrongCode = madeRound({ mode: 'code', correct: false });
const rightCode = madeRound({ mode: 'code', correct: true });

/** One run of CodeSteer, and whether a filter lets it through. */
const passes = (outcome: Outcome, filter: ResultFilter) =>
	filterRuns(
		madeResults({ methods: ['codesteer'], count: 1 }, () => outcome),
		filter,
	).length === 1;

describe('a run passes', () => {
	it('by its state', () => {
		expect(passes({ state: 'right' }, { which: 'right' })).toBe(true);
		expect(passes({ state: 'errored' }, { which: 'wrong' })).toBe(false);
		expect(passes({ state: 'errored' }, { which: 'errored' })).toBe(true);
		expect(passes(null, { which: 'missing' })).toBe(true);
		expect(passes({ state: 'over-budget' }, { which: 'missing' })).toBe(true);
		expect(passes({ state: 'errored' }, { which: 'ended' })).toBe(true);
		expect(passes({ state: 'right', attempt: 1 }, { which: 'replaced' })).toBe(true);
	});

	it('where code turned a text answer right, or wrong', () => {
		const turned = (which: 'turned-right' | 'turned-wrong', outcome: Outcome) =>
			passes(outcome, { which });
		const right: Outcome = { state: 'right', rounds: [wrongText, wrongCode, rightCode] };
		const wrong: Outcome = { state: 'wrong', rounds: [rightText, wrongCode] };
		expect(turned('turned-right', right)).toBe(true);
		expect(turned('turned-wrong', right)).toBe(false);
		expect(turned('turned-wrong', wrong)).toBe(true);
		expect(turned('turned-right', { state: 'right', rounds: [wrongCode, rightText] })).toBe(false);
		expect(turned('turned-right', { state: 'right', rounds: [rightCode] })).toBe(false);
	});

	it('where a check misled', () => {
		const called = (says: 'correct' | 'incorrect') => ({ ...rightCode, selfCheck: says });
		const ended: Outcome = {
			state: 'wrong',
			endedItself: true,
			rounds: [{ ...wrongCode, selfCheck: 'correct' }],
		};
		const gaveUp: Outcome = { state: 'wrong', rounds: [called('incorrect'), wrongCode] };
		expect(passes(ended, { which: 'misled-to-end' })).toBe(true);
		expect(ended && passes({ ...ended, endedItself: false }, { which: 'misled-to-end' })).toBe(
			false,
		);
		expect(passes(gaveUp, { which: 'misled-to-give-up' })).toBe(true);
		expect(passes(gaveUp, { which: 'check-disagrees' })).toBe(true);
		expect(passes(ended, { which: 'check-disagrees' })).toBe(true);
		expect(passes(gaveUp, { which: 'right-called-incorrect' })).toBe(true);
		expect(passes(gaveUp, { which: 'wrong-called-correct' })).toBe(false);
		expect(passes(ended, { which: 'wrong-called-correct' })).toBe(true);
		const silent: Outcome = { state: 'wrong', rounds: [{ ...wrongCode, selfCheck: 'failed' }] };
		expect(passes(silent, { which: 'check-silent' })).toBe(true);
		expect(passes(silent, { which: 'wrong-called-incorrect' })).toBe(false);
		const agreed: Outcome = { state: 'right', rounds: [called('correct')] };
		expect(passes(agreed, { which: 'check-disagrees' })).toBe(false);
		expect(passes(agreed, { which: 'right-called-correct' })).toBe(true);
		const simple: Outcome = {
			state: 'wrong',
			rounds: [{ ...rightCode, tooSimple: true }, wrongCode],
		};
		expect(passes(simple, { which: 'simple-given-up' })).toBe(true);
	});

	it('by one of its rounds', () => {
		const outcome: Outcome = { state: 'right', rounds: [wrongText, { ...rightCode, cut: true }] };
		expect(passes(outcome, { which: 'code' })).toBe(true);
		expect(passes(outcome, { which: 'code', round: 0 })).toBe(false);
		expect(passes(outcome, { which: 'text', round: 0 })).toBe(true);
		expect(passes(outcome, { which: 'last-round', round: 1 })).toBe(true);
		expect(passes(outcome, { which: 'last-round', round: 0 })).toBe(false);
		expect(passes(outcome, { which: 'cut' })).toBe(true);
	});
});

describe('runs of an instance pass', () => {
	// Instance 1: text right, code wrong, CodeSteer right; instance 2: all wrong; instance 3: text errs.
	const states = [
		'right',
		'wrong',
		'right',
		'wrong',
		'wrong',
		'wrong',
		'errored',
		'right',
		'right',
	];
	const results: Results = madeResults(
		{ methods: ['all-text', 'all-code', 'codesteer'], count: 3 },
		(_, index) => ({
			state:
				(['right', 'wrong', 'errored'] as const).find((one) => one === states[index]) ?? 'wrong',
			rounds: [index % 3 === 0 ? rightText : rightCode],
		}),
	);
	const [text = '', code = '', steered = ''] = results.contenders.map(({ id }) => id);
	const names = (filter: ResultFilter) =>
		filterRuns(results, filter).map(({ run, trial }) => {
			const { name } = results.contenders.find(({ id }) => id === run.contender) ?? {};
			return `${trial?.name} ${name}`;
		});

	it('where judged contenders differ', () => {
		expect(names({ which: 'differ' })).toEqual(['1 All text', '1 All code', '1 CodeSteer']);
		expect(names({ which: 'differ', contender: code })).toEqual(['1 All code']);
	});

	it('where only one of a pair is right', () => {
		expect(names({ which: 'only-a', pair: [text, code] })).toEqual(['1 All text', '1 All code']);
		expect(names({ which: 'only-b', pair: [text, code] })).toEqual([]);
		expect(names({ which: 'only-b', pair: [code, text] })).toEqual(['1 All text', '1 All code']);
		expect(names({ which: 'shared', pair: [text, code] })).toHaveLength(4);
	});

	it('where code was used though text alone was right too', () => {
		expect(names({ which: 'code-unneeded' })).toEqual(['1 CodeSteer']);
		expect(names({ which: 'code-with-text', contender: steered })).toEqual([
			'1 CodeSteer',
			'2 CodeSteer',
		]);
	});

	it('by task, contender and level', () => {
		expect(names({ task: 'game-24', contender: steered, level: 'L1' })).toHaveLength(3);
		expect(names({ task: 'letters' })).toEqual([]);
		expect(names({ level: null })).toEqual([]);
	});
});

it('gives every filter of the list a name of its own', () => {
	const labels = Object.values(FILTERS).map(({ label }) => label);
	expect(new Set(labels).size).toBe(labels.length);
	expect(new Set(LISTED_FILTERS).size).toBe(LISTED_FILTERS.length);
});
