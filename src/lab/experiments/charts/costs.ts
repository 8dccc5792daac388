import { averageOfSuchTasks } from '../../statistics/averages.ts';
import type { Estimate } from '../../statistics/interval.ts';
import type { Results } from '../analysis/results.ts';
import { isMissing, type Trial } from '../trial.ts';
import { averageRate, type Rate } from './rates.ts';

/** Success against what a run costs, a point for each contender. */
export interface CostPoints {
	/** Tokens where a price is not known, or nothing has one. */
	readonly unit: 'dollars' | 'tokens';
	/** In the contenders' order; null where nothing was judged. */
	readonly points: readonly ({ readonly cost: Estimate; readonly rate: Rate } | null)[];
}

/**
 * What a run of each contender that came to its end costs on average, with Student's interval, and how
 * often it is right, averaged over the tasks.
 */
export function costPoints(results: Results): CostPoints {
	const ended = results.runs.flatMap(({ trial }) =>
		trial && !isMissing(trial.state) ? [trial] : [],
	);
	const priced = ended.every(({ cost }) => cost !== null) && ended.some(({ cost }) => cost !== 0);
	const spent = ({ cost, input, output }: Trial) => (priced ? (cost ?? 0) : input + output);
	return {
		unit: priced ? 'dollars' : 'tokens',
		points: results.contenders.map(({ id }) => {
			const rate = averageRate(results, id);
			const costs = ended.filter(({ contender }) => contender === id).map(spent);
			return rate && { cost: averageOfSuchTasks(costs), rate };
		}),
	};
}
