import type { Random } from '../../ground/random.ts';
import { averageOfSuchTasks, mean, standardErrors } from './averages.ts';
import { CONFIDENCE, type Estimate } from './interval.ts';

/** For one task, A's score minus B's on each instance that both have: 1, 0 or -1, or between with repeats. */
export type TaskDifferences = readonly number[];

/**
 * How much better A is than B, as the average over these tasks of the mean difference a task. Instances
 * are weighted so that tasks count alike. The interval is Bonett and Price's for paired rates (2012): one
 * instance is added on which only A is right and one on which only B is, so that few differences do not
 * look like certainty; with weights, √Σwᵢ²(dᵢ - d)² takes the place of the binomial form.
 */
export function pairedDifference(
	tasks: readonly TaskDifferences[],
	confidence = CONFIDENCE,
): Estimate {
	const held = tasks.filter((differences) => differences.length > 0);
	const value = mean(held.map(mean));
	const all = held.reduce((sum, differences) => sum + differences.length, 0);
	if (all === 0) return { value: Number.NaN, low: -1, high: 1 };
	const centre = (value * all) / (all + 2);
	let squares = 0;
	for (const differences of held) {
		const weight = all / (held.length * differences.length);
		for (const difference of differences) squares += (weight * (difference - centre)) ** 2;
	}
	squares += (1 - centre) ** 2 + (1 + centre) ** 2;
	const half = (standardErrors(confidence) * Math.sqrt(squares)) / (all + 2);
	return { value, low: Math.max(-1, centre - half), high: Math.min(1, centre + half) };
}

/** The same difference for tasks such as these: each task's mean difference is one draw. */
export function pairedDifferenceOfSuchTasks(
	tasks: readonly TaskDifferences[],
	confidence = CONFIDENCE,
): Estimate {
	const means = tasks.filter((differences) => differences.length > 0).map(mean);
	return averageOfSuchTasks(means, confidence);
}

/**
 * The same difference by resampling: `resamples` times, each task's instances are drawn anew with
 * replacement, and the interval is what the middle 95% of the averages span (Efron's percentile bootstrap,
 * stratified by task). The same seed gives the same interval.
 */
export function bootstrapDifference(
	tasks: readonly TaskDifferences[],
	random: Random,
	{ resamples = 10_000, confidence = CONFIDENCE } = {},
): Estimate {
	const held = tasks.filter((differences) => differences.length > 0);
	const value = mean(held.map(mean));
	const drawn = Array.from({ length: resamples }, () => mean(held.map(redrawnMean))).toSorted(
		(a, b) => a - b,
	);
	const at = (share: number) => drawn[Math.round(share * (resamples - 1))] ?? Number.NaN;
	return { value, low: at((1 - confidence) / 2), high: at((1 + confidence) / 2) };

	function redrawnMean(differences: TaskDifferences): number {
		let sum = 0;
		for (let drawing = 0; drawing < differences.length; drawing++)
			sum += differences[random.int(0, differences.length - 1)] ?? 0;
		return sum / differences.length;
	}
}
