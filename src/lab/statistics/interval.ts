/** Where a quantity lies with the confidence that its maker names; both ends in the quantity's unit. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** An estimate with its interval. */
export interface Estimate extends Interval {
	readonly value: number;
}

/** The confidence of every interval, unless said otherwise. */
export const CONFIDENCE = 0.95;

/** An estimate whose interval ends where its quantity does: an interval by t knows of no such ends. */
export function bounded({ value, low, high }: Estimate, least: number, most: number): Estimate {
	return { value, low: Math.max(least, low), high: Math.min(most, high) };
}
