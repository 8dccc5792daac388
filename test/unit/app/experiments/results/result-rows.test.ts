import { expect, it } from 'vitest';
import { hasSettings, resultRows } from '../../../../../src/app/experiments/results/result-rows.ts';
import { filterRuns } from '../../../../../src/lab/experiments/analysis/filters.ts';
import { resultsOf } from '../../../../../src/lab/experiments/analysis/results.ts';
import { plannedRuns } from '../../../../../src/lab/experiments/experiment.ts';
import { madeExperiment, madeResults } from '../../../../samples/made-experiment.ts';

const results = madeResults(
	{ tasks: ['letters', 'game-24'], levels: ['L4', 'L1'], count: 3 },
	({ level }) => ({ state: level === 'L1' ? 'right' : 'wrong' }),
);
const told = (apart: boolean) =>
	resultRows(results, apart).map(({ title, part, cells }) => [
		title,
		part,
		...[...cells.values()].map(({ right, planned }) => `${right}/${planned}`),
	]);

it('has a row for each task, all its levels in one', () => {
	expect(told(false)).toEqual([
		['Game 24', '', '3/6', '3/6'],
		['Letters', '', '3/6', '3/6'],
	]);
});

it('has a row for each level where they are asked apart, easiest first', () => {
	expect(hasSettings(results)).toBe(true);
	expect(hasSettings(madeResults({}, () => null))).toBe(false);
	expect(told(true)).toEqual([
		['Game 24', 'L1', '3/3', '3/3'],
		['Game 24', 'L4', '0/3', '0/3'],
		['Letters', 'L1', '3/3', '3/3'],
		['Letters', 'L4', '0/3', '0/3'],
	]);
});

it('tells settings of no level apart by their params', () => {
	const experiment = madeExperiment({ tasks: ['letters'], methods: ['all-text'], count: 2 });
	const [block] = experiment.blocks;
	const [set] = block?.instances ?? [];
	if (!block || !set || 'published' in set) throw new Error('no set');
	const of = (length: number) => ({
		...set,
		level: null,
		params: { ...set.params, length },
		count: length / 10,
	});
	const own = { ...experiment, blocks: [{ ...block, instances: [of(20), of(10)] }] };
	const runs = [...plannedRuns(own)];
	const apart = resultsOf(own, runs, new Map());
	const rows = resultRows(apart, true);
	expect(rows.map(({ part }) => part.slice(0, 9))).toEqual(['length 20', 'length 10']);
	const found = rows.map(({ filter }) => filterRuns(apart, filter).length);
	expect(found).toEqual([2, 1]);
});

it('names with each row the runs that it counts', () => {
	for (const apart of [true, false])
		for (const { filter, cells } of resultRows(results, apart))
			for (const [contender, cell] of cells)
				expect(filterRuns(results, { ...filter, contender })).toHaveLength(cell.planned);
});
