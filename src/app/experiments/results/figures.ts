import type { Estimate, Interval } from '../../../lab/statistics/interval.ts';

// How figures of experiments are written. Shares come in, per cent goes out.

const MINUS = '−';

/** A share in per cent: `60%`, with `digits` after the point. */
export function percent(share: number, digits = 0): string {
	return `${(100 * share).toFixed(digits)}%`;
}

/** An interval of a share in per cent: `39–78`; its ends carry no sign. */
export function range({ low, high }: Interval, digits = 0): string {
	const ends = [Math.max(0, low), high].map((end) => (100 * end).toFixed(digits));
	return ends.join('–');
}

/** A difference of shares in points, always with its sign: `+22`, `−3.5`, `0`. */
export function points(difference: number, digits = 0): string {
	const size = Math.abs(100 * difference).toFixed(digits);
	if (Number(size) === 0) return size;
	return `${difference < 0 ? MINUS : '+'}${size}`;
}

/** A difference with its interval: `+22 points, 95% interval +12 to +31`. */
export function pointsInWords({ value, low, high }: Estimate, digits = 1): string {
	return `${points(value, digits)} points, 95% interval ${points(low, digits)} to ${points(high, digits)}`;
}

/** A p-value as papers write it: `0.031`, `< 0.001`. */
export function pValue(p: number): string {
	if (p < 0.001) return '< 0.001';
	return p.toFixed(p < 0.1 ? 3 : 2);
}

/** A mean amount with about three digits: `1,240`, `12.4`, `0.31`. */
export function amount(value: number): string {
	if (value >= 100) return Math.round(value).toLocaleString('en');
	return Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 2 });
}
