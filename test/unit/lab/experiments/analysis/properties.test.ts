import fc from 'fast-check';
import { expect, it } from 'vitest';
import { averagesOf } from '../../../../../src/lab/experiments/analysis/averages.ts';
import { cellOf } from '../../../../../src/lab/experiments/analysis/cells.ts';
import {
	type Comparison,
	compare,
	comparePairs,
} from '../../../../../src/lab/experiments/analysis/comparison.ts';
import { filterRuns } from '../../../../../src/lab/experiments/analysis/filters.ts';
import { insightsOf, type Share } from '../../../../../src/lab/experiments/analysis/insights.ts';
import { type Results, resultsOf } from '../../../../../src/lab/experiments/analysis/results.ts';
import { spendingOf } from '../../../../../src/lab/experiments/analysis/spending.ts';
import { plannedRuns } from '../../../../../src/lab/experiments/experiment.ts';
import { TrialState } from '../../../../../src/lab/experiments/trial.ts';
import { madeExperiment, madeTrials, type Outcome } from '../../../../samples/made-experiment.ts';

const experiment = madeExperiment({
	tasks: ['letters', 'game-24'],
	levels: ['L1', 'L2'],
	methods: ['codesteer', 'all-text', 'all-code'],
	count: 2,
	repeats: 2,
});
const runs = [...plannedRuns(experiment)];

const anyRound = fc.record({
	mode: fc.constantFrom('text', 'code'),
	correct: fc.constantFrom(true, false, null),
	tooSimple: fc.constantFrom(true, false, null),
	selfCheck: fc.constantFrom('correct', 'incorrect', 'unclear', 'failed', null),
	cut: fc.boolean(),
});
const anyOutcome: fc.Arbitrary<Outcome> = fc.option(
	fc.record({
		state: fc.constantFrom(...TrialState.options),
		rounds: fc.array(anyRound, { minLength: 1, maxLength: 4 }),
		endedItself: fc.constantFrom(true, false, null),
		attempt: fc.nat(2),
		cost: fc.option(fc.nat(9), { nil: null }),
	}),
);
const anyTrials = fc
	.array(anyOutcome, { minLength: runs.length, maxLength: runs.length })
	.map((outcomes) => madeTrials(runs, (_, index) => outcomes[index] ?? null));
const resultsFrom = (trials: Parameters<typeof resultsOf>[2]) =>
	resultsOf(experiment, runs, trials);

/** All that is said of results. */
const saidOf = (results: Results) => ({
	cells: results.contenders.flatMap(({ id }) =>
		results.tasks.map(({ instances }) => cellOf(instances, id)),
	),
	averages: results.contenders.map(({ id }) => averagesOf(results, id)),
	spending: results.contenders.map(({ id }) => spendingOf(results, id)),
	insights: results.contenders.map(({ id }) => insightsOf(results, { contender: id })),
	pairs: comparePairs(results),
});

it('is the same in whatever order results came in', () => {
	fc.assert(
		fc.property(anyTrials, fc.infiniteStream(fc.nat()), (trials, keys) => {
			const shuffled = [...trials]
				.map((entry) => ({ entry, at: keys.next().value ?? 0 }))
				.sort((a, b) => a.at - b.at)
				.map(({ entry }) => entry);
			expect(saidOf(resultsFrom(new Map(shuffled)))).toEqual(saidOf(resultsFrom(trials)));
		}),
		{ numRuns: 30 },
	);
});

it('has the same rates with and without the runs that errored', () => {
	fc.assert(
		fc.property(anyTrials, (trials) => {
			const without = new Map([...trials].filter(([, { state }]) => state !== 'errored'));
			const rates = (results: Results) =>
				results.contenders.map(({ id }) => ({
					cell: cellOf(results.instances.values(), id).rate,
					plain: averagesOf(results, id)?.plain,
					pairs: results.contenders.map((other) => compare(results, id, other.id)),
				}));
			expect(rates(resultsFrom(without))).toEqual(rates(resultsFrom(trials)));
		}),
		{ numRuns: 50 },
	);
});

it('shows no number but that of its runs', () => {
	fc.assert(
		fc.property(anyTrials, (trials) => {
			const results = resultsFrom(trials);
			for (const { id: contender } of results.contenders) {
				for (const { id: task, instances } of results.tasks) {
					const cell = cellOf(instances, contender);
					for (const which of ['right', 'wrong', 'errored', 'missing', 'judged'] as const)
						expect(filterRuns(results, { task, contender, which })).toHaveLength(cell[which]);
					expect(cell.right + cell.wrong + cell.errored + cell.missing).toBe(cell.planned);
				}
				expect(spendingOf(results, contender).runs).toBe(
					filterRuns(results, { contender, which: 'ended' }).length,
				);
				for (const share of sharesOf(insightsOf(results, { contender }))) {
					expect(filterRuns(results, share.filter)).toHaveLength(share.count);
					expect(share.count).toBeLessThanOrEqual(share.of);
				}
			}
			for (const pair of comparePairs(results)) expectPair(results, pair);
		}),
		{ numRuns: 50 },
	);
});

function expectPair(results: Results, { a, b, onlyA, onlyB, instances, difference }: Comparison) {
	const instancesOf = (which: 'only-a' | 'only-b' | 'shared') =>
		new Set(filterRuns(results, { which, pair: [a, b] }).map(({ run }) => run.instance)).size;
	expect(instancesOf('only-a')).toBe(onlyA);
	expect(instancesOf('only-b')).toBe(onlyB);
	expect(instancesOf('shared')).toBe(instances);
	expect(difference?.low).toBeLessThanOrEqual(difference?.value ?? 0);
	expect(difference?.high).toBeGreaterThanOrEqual(difference?.value ?? 0);
}

function sharesOf(insights: ReturnType<typeof insightsOf>): Share[] {
	const shares = [
		...Object.values(insights),
		...insights.rounds.flatMap(({ code, last }) => [code, last]),
	];
	return shares.filter(
		(one) => typeof one === 'object' && one !== null && !Array.isArray(one) && 'filter' in one,
	);
}
