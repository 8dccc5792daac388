import { createRandom } from '../../../ground/random.ts';
import { bounded, type Estimate } from '../../statistics/interval.ts';
import { holm, mcnemar } from '../../statistics/mcnemar.ts';
import {
	bootstrapDifference,
	pairedDifference,
	pairedDifferenceOfSuchTasks,
	type TaskDifferences,
} from '../../statistics/paired.ts';
import { rateOn } from './rate-on.ts';
import type { Results } from './results.ts';

/** Two contenders on the instances of which both have a judged run; of others nothing is in it. */
export interface Comparison {
	/** The contenders' hashes. */
	readonly a: string;
	readonly b: string;
	/** How many instances both have, and in how many tasks. */
	readonly instances: number;
	readonly tasks: number;
	/** Instances that only A, or only B, has right; with repeats, that it has right more often. */
	readonly onlyA: number;
	readonly onlyB: number;
	/** A's rate less B's, tasks counting alike, for these tasks; null where no instance is shared. */
	readonly difference: Estimate | null;
	/** The same for tasks such as these; null below two tasks. */
	readonly suchTasks: Estimate | null;
	/** McNemar's exact p-value, over all instances alike; with repeats it is the sign test on them. */
	readonly p: number;
	/** A's score less B's on each instance, task by task. */
	readonly differences: readonly TaskDifferences[];
}

/** Sets two contenders side by side, instance by instance. */
export function compare({ tasks }: Results, a: string, b: string): Comparison {
	const differences = tasks
		.map(({ instances }) =>
			instances.flatMap((instance) => {
				const ofA = rateOn(instance, a);
				const ofB = rateOn(instance, b);
				return ofA === null || ofB === null ? [] : [ofA - ofB];
			}),
		)
		.filter((ofTask) => ofTask.length > 0);
	const all = differences.flat();
	const onlyA = all.filter((difference) => difference > 0).length;
	const onlyB = all.filter((difference) => difference < 0).length;
	return {
		a,
		b,
		instances: all.length,
		tasks: differences.length,
		onlyA,
		onlyB,
		difference: all.length === 0 ? null : pairedDifference(differences),
		suchTasks:
			differences.length < 2 ? null : bounded(pairedDifferenceOfSuchTasks(differences), -1, 1),
		p: mcnemar({ onlyA, onlyB }),
		differences,
	};
}

/** A comparison among several. */
export interface AdjustedComparison extends Comparison {
	/** Its p-value raised by Holm's method, as one of all that are made. */
	readonly adjusted: number;
}

/** Every pair of contenders, in their order; pairs without a shared instance are left out. */
export function comparePairs(results: Results): AdjustedComparison[] {
	const ids = results.contenders.map(({ id }) => id);
	const pairs = ids
		.flatMap((a, index) => ids.slice(index + 1).map((b) => compare(results, a, b)))
		.filter(({ instances }) => instances > 0);
	const adjusted = holm(pairs.map(({ p }) => p));
	return pairs.map((pair, index) => ({ ...pair, adjusted: adjusted[index] ?? 1 }));
}

/**
 * The difference of a comparison by the paired bootstrap, stratified by task: 10,000 resamples from a
 * seed, so that the same results give the same interval. It takes about a second for three thousand instances.
 */
export function bootstrapped({ differences }: Comparison, seed = 1): Estimate {
	return bootstrapDifference(differences, createRandom(`paired bootstrap ${seed}`));
}
