import { normalQuantile, studentQuantile } from './distributions.ts';
import { CONFIDENCE, type Estimate } from './interval.ts';

/** A task's rate with its interval, as it enters an average; `weight` is 1 / its highest published score. */
export interface AveragedRate extends Estimate {
	readonly weight?: number;
}

/**
 * The average of tasks' rates, for these very tasks: other instances of the same tasks would give it
 * within the interval. The ends come from the tasks' own intervals by squares and sums (MOVER, Zou and
 * Donner 2008; Newcombe 1998 for two): low = m - √Σ(wᵢ(pᵢ - lowᵢ))²/T, high likewise. With Wilson's
 * intervals in it, it keeps its width where tasks are all right or all wrong, where √Σp(1 - p)/n is zero.
 */
export function averageOfTheseTasks(rates: readonly AveragedRate[]): Estimate {
	const count = rates.length;
	const sum = (part: (rate: AveragedRate, weight: number) => number) =>
		rates.reduce((before, rate) => before + part(rate, rate.weight ?? 1), 0);
	const value = sum((rate, weight) => weight * rate.value) / count;
	const below = Math.sqrt(sum((rate, weight) => (weight * (rate.value - rate.low)) ** 2)) / count;
	const above = Math.sqrt(sum((rate, weight) => (weight * (rate.high - rate.value)) ** 2)) / count;
	return { value, low: value - below, high: value + above };
}

/**
 * The mean of numbers with Student's interval for the population that they were drawn from: the average
 * over tasks as if other tasks of the kind could have been chosen. Its interval is wide with few tasks.
 */
export function averageOfSuchTasks(values: readonly number[], confidence = CONFIDENCE): Estimate {
	const count = values.length;
	const value = mean(values);
	if (count < 2) return { value, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
	const half =
		studentQuantile((1 + confidence) / 2, count - 1) * Math.sqrt(variance(values) / count);
	return { value, low: value - half, high: value + half };
}

/** The arithmetic mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The sample variance, with n - 1; NaN below two values. */
export function variance(values: readonly number[]): number {
	const middle = mean(values);
	return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}

/** The value of a normal interval's half width in standard errors: 1.96 for 0.95. */
export function standardErrors(confidence = CONFIDENCE): number {
	return normalQuantile((1 + confidence) / 2);
}
