import { describe, expect, it } from 'vitest';
import { resultsOf } from '../../../../../src/lab/experiments/analysis/results.ts';
import {
	curvesOfTask,
	curvesOverTasks,
	tasksWithCurves,
} from '../../../../../src/lab/experiments/charts/complexity.ts';
import { costPoints } from '../../../../../src/lab/experiments/charts/costs.ts';
import { averageRate } from '../../../../../src/lab/experiments/charts/rates.ts';
import { type Experiment, plannedRuns } from '../../../../../src/lab/experiments/experiment.ts';
import { madeContender, madeResults, madeTrials } from '../../../../samples/made-experiment.ts';

/** Right at L1, wrong at L2, errored at L3. */
const byLevel = madeResults(
	{ tasks: ['game-24', 'letters'], levels: ['L1', 'L2', 'L3'], count: 5 },
	({ level }) => ({ state: level === 'L1' ? 'right' : level === 'L2' ? 'wrong' : 'errored' }),
);

describe('curves over complexity', () => {
	it('have a rate of each contender at each level, and none of errors', () => {
		expect(tasksWithCurves(byLevel).map(({ id }) => id)).toEqual(['game-24', 'letters']);
		const [task] = byLevel.tasks;
		if (!task) throw new Error('no task');
		const curves = curvesOfTask(byLevel, task);
		expect(curves).toMatchObject({ axis: 'Level', settings: ['L1', 'L2', 'L3'], paper: [] });
		expect(curves?.rates).toHaveLength(2);
		for (const rates of curves?.rates ?? [])
			expect(rates.map((rate) => rate && [rate.value, rate.of])).toEqual([[1, 5], [0, 5], null]);
	});

	it('of the average over tasks count each task alike', () => {
		const results = madeResults(
			{ tasks: ['game-24', 'letters'], levels: ['L1', 'L2'], methods: ['all-text'] },
			({ spec, level }) => ({
				state: spec.instance.task === 'letters' || level === 'L1' ? 'right' : 'wrong',
			}),
		);
		const curves = curvesOverTasks(results);
		expect(curves?.rates[0]?.map((rate) => [rate?.value, rate?.of])).toEqual([
			[1, 8],
			[0.5, 8],
		]);
	});

	it('are none of one level', () => {
		const results = madeResults({ levels: ['L2'] }, () => ({ state: 'right' }));
		expect(tasksWithCurves(results)).toEqual([]);
		expect(curvesOverTasks(results)).toBeNull();
	});

	/** Number Multiply with factors of so many digits. */
	function multiply(digits: readonly number[]) {
		const experiment: Experiment = {
			title: 'Multiply',
			blocks: [
				{
					instances: digits.map((length) => ({
						task: 'number-multiply',
						revision: 1,
						params: { digits: [length, length] },
						level: null,
						firstSeed: 1,
						count: 2,
					})),
					contenders: [madeContender('all-text')],
					repeats: 1,
				},
			],
		};
		const runs = [...plannedRuns(experiment)];
		const results = resultsOf(
			experiment,
			runs,
			madeTrials(runs, () => ({ state: 'right' })),
		);
		const [task] = results.tasks;
		if (!task) throw new Error('no task');
		return curvesOfTask(results, task);
	}

	it("have the paper's lines beside them at its own settings", () => {
		const curves = multiply([4, 8, 12]);
		expect(curves).toMatchObject({
			axis: 'digits',
			settings: ['4 and 4', '8 and 8', '12 and 12'],
		});
		expect(curves?.paper.map(({ title, values }) => [title, ...values])).toContainEqual([
			'GPT-4o + CodeSteer',
			0.93,
			0.98,
			0.96,
		]);
	});

	it('have none of them where a setting is not its own', () => {
		expect(multiply([4, 5])?.paper).toEqual([]);
	});
});

describe('success against cost', () => {
	const costing = (cost: number | null) => () =>
		({ state: 'right', cost, input: 300, output: 100 }) as const;

	it('is in dollars where every price is known', () => {
		const { unit, points } = costPoints(madeResults({}, costing(0.25)));
		expect(unit).toBe('dollars');
		expect(points.map((point) => point?.cost.value)).toEqual([0.25, 0.25]);
		expect(points.map((point) => point?.rate.value)).toEqual([1, 1]);
	});

	it('is in tokens where one is not, or nothing has a price', () => {
		for (const cost of [null, 0]) {
			const { unit, points } = costPoints(madeResults({}, costing(cost)));
			expect([unit, points[0]?.cost.value]).toEqual(['tokens', 400]);
		}
	});

	it('has no point of a contender of which nothing was judged', () => {
		const { points } = costPoints(madeResults({}, () => ({ state: 'errored' })));
		expect(points).toEqual([null, null]);
	});
});

it('averages over tasks, and says over how many runs', () => {
	const [contender] = byLevel.contenders;
	const average = averageRate(byLevel, contender?.id ?? '');
	expect([average?.value, average?.of]).toEqual([0.5, 20]);
	expect(averageRate(byLevel, 'nobody')).toBeNull();
});
