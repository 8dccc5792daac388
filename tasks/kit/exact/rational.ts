import type { Operator } from './fraction.ts';

/**
 * An exact rational number of any size, in lowest terms, `below` at least 1. Where millions of small
 * ones are joined, fraction.ts is many times faster.
 */
export interface Rational {
	readonly above: bigint;
	readonly below: bigint;
}

export const whole = (value: number | bigint): Rational => ({ above: BigInt(value), below: 1n });
export const ZERO: Rational = whole(0);
export const ONE: Rational = whole(1);

/** @throws RangeError for a denominator of 0. */
export function ratio(above: bigint, below: bigint): Rational {
	if (below === 0n) throw new RangeError('A number is divided by zero.');
	let [a, b] = [above < 0n ? -above : above, below < 0n ? -below : below];
	while (b > 0n) [a, b] = [b, a % b];
	const divisor = below < 0n ? -a : a;
	return { above: above / divisor, below: below / divisor };
}

export const add = (a: Rational, b: Rational): Rational =>
	ratio(a.above * b.below + b.above * a.below, a.below * b.below);
export const subtract = (a: Rational, b: Rational): Rational =>
	ratio(a.above * b.below - b.above * a.below, a.below * b.below);
export const multiply = (a: Rational, b: Rational): Rational =>
	ratio(a.above * b.above, a.below * b.below);
/** @throws RangeError for a division by 0. */
export const divide = (a: Rational, b: Rational): Rational =>
	ratio(a.above * b.below, a.below * b.above);

/** `left operator right`; null for a division by zero. */
export function apply(operator: Operator, left: Rational, right: Rational): Rational | null {
	switch (operator) {
		case '+':
			return add(left, right);
		case '-':
			return subtract(left, right);
		case '*':
			return multiply(left, right);
		case '/':
			return right.above === 0n ? null : divide(left, right);
	}
}

export const isEqual = (a: Rational, b: Rational): boolean =>
	a.above === b.above && a.below === b.below;

/** `4/3`, or `4` where it is whole. */
export const print = ({ above, below }: Rational): string =>
	below === 1n ? `${above}` : `${above}/${below}`;

/** Whether two numbers differ by at most one part in `parts` of 1. */
export function isWithin(one: Rational, other: Rational, parts: bigint): boolean {
	const difference = one.above * other.below - other.above * one.below;
	return (difference < 0n ? -difference : difference) * parts <= one.below * other.below;
}
