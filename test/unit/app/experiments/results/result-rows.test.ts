import { expect, it } from 'vitest';
import { levelsIn, resultRows } from '../../../../../src/app/experiments/results/result-rows.ts';
import { filterRuns } from '../../../../../src/lab/experiments/analysis/filters.ts';
import { madeResults } from '../../../../samples/made-experiment.ts';

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
	expect(levelsIn(results)).toEqual(['L1', 'L4']);
	expect(told(true)).toEqual([
		['Game 24', 'L1', '3/3', '3/3'],
		['Game 24', 'L4', '0/3', '0/3'],
		['Letters', 'L1', '3/3', '3/3'],
		['Letters', 'L4', '0/3', '0/3'],
	]);
});

it('names with each row the runs that it counts', () => {
	for (const apart of [true, false])
		for (const { filter, cells } of resultRows(results, apart))
			for (const [contender, cell] of cells)
				expect(filterRuns(results, { ...filter, contender })).toHaveLength(cell.planned);
});
