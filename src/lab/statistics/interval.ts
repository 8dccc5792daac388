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
