import type { Estimate } from '../../statistics/interval.ts';
import { averagesOf } from '../analysis/averages.ts';
import { cellOf } from '../analysis/cells.ts';
import type { ResultInstance, Results } from '../analysis/results.ts';

/** A share from 0 to 1 with its 95% interval, and of how many judged runs it is. */
export interface Rate extends Estimate {
	readonly of: number;
}

/** How often a contender is right on some instances; null where nothing is judged. */
export function rateOf(instances: readonly ResultInstance[], contender: string): Rate | null {
	const { rate, judged } = cellOf(instances, contender);
	return rate && { ...rate, of: judged };
}

/** A contender's plain average over the tasks, for these very tasks; null where nothing is judged. */
export function averageRate(results: Results, contender: string): Rate | null {
	const averages = averagesOf(results, contender);
	if (!averages) return null;
	const of = results.tasks.reduce(
		(sum, { instances }) => sum + cellOf(instances, contender).judged,
		0,
	);
	return { ...averages.plain.theseTasks, of };
}
