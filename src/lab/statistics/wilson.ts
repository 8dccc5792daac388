import { normalQuantile } from './distributions.ts';
import { CONFIDENCE, type Estimate } from './interval.ts';

/**
 * The interval of a rate by Wilson's score (Wilson 1927): all rates p whose own standard error
 * √(p(1 - p)/n) reaches the one that was seen. It stays within 0 and 1 and holds its confidence at the
 * small counts of a table's cell, where the normal approximation is too narrow (Brown, Cai, DasGupta
 * 2001). Nothing seen is no knowledge: 0 to 1.
 *
 * @param right how many of them are right; a fraction where repeats were averaged
 * @param of how many there are, or how many independent ones they are worth
 */
export function wilson(right: number, of: number, confidence = CONFIDENCE): Estimate {
	if (!(right >= 0 && right <= of)) throw new RangeError(`${right} of ${of} is no rate`);
	if (of === 0) return { value: Number.NaN, low: 0, high: 1 };
	const z = normalQuantile((1 + confidence) / 2);
	const rate = right / of;
	const centre = (rate + (z * z) / (2 * of)) / (1 + (z * z) / of);
	const half =
		(z / (1 + (z * z) / of)) * Math.sqrt((rate * (1 - rate)) / of + (z * z) / (4 * of * of));
	return {
		value: rate,
		low: right === 0 ? 0 : Math.max(0, centre - half),
		high: right === of ? 1 : Math.min(1, centre + half),
	};
}

/**
 * The interval of a rate over instances that were each tried several times. An instance is one draw,
 * however often it was tried: the tries count as n = p(1 - p) / v independent ones, v the variance of the
 * instances' mean with the correction K/(K - 1) (Miller 2024; as Inspect's clustered Wilson interval), and
 * never as more than they are.
 *
 * @param instances for each instance, how many of its tries are right, and how many there were
 */
export function wilsonOverInstances(
	instances: readonly { readonly right: number; readonly of: number }[],
	confidence = CONFIDENCE,
): Estimate {
	let [right, tries, count] = [0, 0, 0];
	for (const one of instances)
		if (one.of > 0) {
			right += one.right;
			tries += one.of;
			count++;
		}
	if (count === 0 || tries === count) return wilson(right, tries, confidence);
	const rate = right / tries;
	const spread = instances.reduce((sum, one) => sum + (one.right - rate * one.of) ** 2, 0);
	const variance = count === 1 ? 0 : ((count / (count - 1)) * spread) / (tries * tries);
	// Tries that all agree tell nothing of how far instances differ: each instance is then worth one.
	const worth = variance > 0 ? Math.min(tries, (rate * (1 - rate)) / variance) : count;
	return wilson(rate * worth, worth, confidence);
}
