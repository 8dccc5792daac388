import { logGamma } from './distributions.ts';

/** On the same instances: those that only A has right, and those that only B has. */
export interface Discordant {
	readonly onlyA: number;
	readonly onlyB: number;
}

/**
 * The two-sided p-value of McNemar's test in its exact form: were A and B equally good, each instance on
 * which they differ would go to either with one half, so the smaller count is binomial (McNemar 1947;
 * exact form by Mosteller 1952). Where they never differ, 1.
 */
export function mcnemar({ onlyA, onlyB }: Discordant): number {
	const of = onlyA + onlyB;
	const fewer = Math.min(onlyA, onlyB);
	let tail = 0;
	for (let count = 0; count <= fewer; count++)
		tail += Math.exp(logChoose(of, count) - of * Math.LN2);
	return Math.min(1, 2 * tail);
}

function logChoose(of: number, count: number): number {
	return logGamma(of + 1) - logGamma(count + 1) - logGamma(of - count + 1);
}

/**
 * The p-values of several comparisons, raised so that the chance of even one false alarm among them stays
 * below the level that each is then held against (Holm 1979), in the order given.
 */
export function holm(pValues: readonly number[]): number[] {
	const order = pValues.map((_, index) => index).toSorted((a, b) => at(a) - at(b));
	const adjusted = new Array<number>(pValues.length).fill(1);
	let highest = 0;
	for (const [rank, index] of order.entries()) {
		highest = Math.max(highest, Math.min(1, (pValues.length - rank) * at(index)));
		adjusted[index] = highest;
	}
	return adjusted;

	function at(index: number): number {
		return pValues[index] ?? 1;
	}
}
