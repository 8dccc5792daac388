import { normalQuantile } from './distributions.ts';
import { CONFIDENCE } from './interval.ts';

/**
 * The smallest difference of two contenders' averages on the same instances that an experiment of this
 * size finds with the power named: d = (z₁₋α/₂ + z₁₋β) √(v/n), v the variance of a difference on one
 * instance. Two rates p and q that differ on a share s of instances have v = s - (p - q)²; s is not known
 * before, and one half is what two unrelated contenders of middling strength have. Capped at 1, which is all.
 *
 * @param instances how many instances both contenders are tried on, over all tasks
 * @param repeats tries of each instance; they lower only the part of the variance that is chance (Miller
 *   2024: by (1 + 2/K)/3 where difficulty is spread evenly)
 */
export function detectableDifference(
	instances: number,
	{ repeats = 1, differing = 0.5, power = 0.8, confidence = CONFIDENCE } = {},
): number {
	if (!(instances > 0)) return 1;
	const errors = normalQuantile((1 + confidence) / 2) + normalQuantile(power);
	const variance = differing * ((1 + 2 / repeats) / 3);
	return Math.min(1, errors * Math.sqrt(variance / instances));
}
