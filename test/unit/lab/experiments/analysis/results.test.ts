import { expect, it } from 'vitest';
import { resultsOf } from '../../../../../src/lab/experiments/analysis/results.ts';
import { plannedRuns } from '../../../../../src/lab/experiments/experiment.ts';
import { madeExperiment, madeTrials } from '../../../../samples/made-experiment.ts';
import { milliseconds } from '../../../../support/processor-time.ts';

const experiment = madeExperiment({
	tasks: ['letters', 'game-24'],
	methods: ['all-text', 'all-code'],
	count: 3,
	repeats: 2,
});
const runs = [...plannedRuns(experiment)];

it('sorts runs by task, instance and contender, missing ones too', () => {
	const results = resultsOf(experiment, runs, new Map());
	expect(results.tasks.map(({ title, instances }) => [title, instances.length])).toEqual([
		['Game 24', 3],
		['Letters', 3],
	]);
	expect(results.contenders.map(({ name, toy }) => [name, toy])).toEqual([
		['All text', true],
		['All code', true],
	]);
	expect(results).toMatchObject({ repeats: 2, missing: 24, replaced: 0 });
	for (const { instances } of results.tasks)
		for (const instance of instances) {
			expect(results.instances.get(instance.id)).toBe(instance);
			for (const { id } of results.contenders)
				expect(instance.runs.get(id)?.map(({ run }) => run.repeat)).toEqual([0, 1]);
		}
});

it('counts what was cut off as missing, and tries that were replaced', () => {
	const states = ['right', 'wrong', 'errored', 'stopped', 'over-budget'] as const;
	const trials = madeTrials(runs, (_, index) => {
		const state = states[index];
		return state ? { state, attempt: index } : null;
	});
	const results = resultsOf(experiment, runs, trials);
	expect(results).toMatchObject({ missing: 24 - 3, replaced: 10 });
	expect(results.runs.filter(({ trial }) => trial).map(({ trial }) => trial?.state)).toEqual(
		states,
	);
});

it('sorts ten thousand runs fast enough for a page that draws them as they end', () => {
	const large = madeExperiment({
		tasks: ['letters', 'game-24', '2048', 'reversi', 'mahjong'],
		methods: ['all-text', 'all-code', 'codesteer', 'few-shot'],
		count: 500,
	});
	const planned = [...plannedRuns(large)];
	const trials = madeTrials(planned, () => ({ state: 'right' }));
	expect(planned).toHaveLength(10_000);
	const sort = () => expect(resultsOf(large, planned, trials).missing).toBe(0);
	// The quickest of three: what else runs in this process is not its doing.
	expect(Math.min(...[sort, sort, sort].map(milliseconds))).toBeLessThan(100);
});
