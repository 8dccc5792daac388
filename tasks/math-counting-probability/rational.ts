/** An exact fraction in lowest terms, `below` at least 1. */
export interface Rational {
	readonly above: bigint;
	readonly below: bigint;
}

export const ZERO: Rational = { above: 0n, below: 1n };
export const ONE: Rational = { above: 1n, below: 1n };

/** @throws RangeError where `below` is 0 */
export function ratio(above: bigint, below: bigint): Rational {
	let [a, b] = [above < 0n ? -above : above, below < 0n ? -below : below];
	if (b === 0n) throw new RangeError('A fraction has no denominator 0.');
	while (b > 0n) [a, b] = [b, a % b];
	const divisor = below < 0n ? -a : a;
	return { above: above / divisor, below: below / divisor };
}

export const add = (a: Rational, b: Rational): Rational =>
	ratio(a.above * b.below + b.above * a.below, a.below * b.below);
export const multiply = (a: Rational, b: Rational): Rational =>
	ratio(a.above * b.above, a.below * b.below);
export const divide = (a: Rational, b: Rational): Rational =>
	ratio(a.above * b.below, a.below * b.above);
export const complement = ({ above, below }: Rational): Rational => ({
	above: below - above,
	below,
});
export const total = (terms: readonly Rational[]): Rational => terms.reduce(add, ZERO);
export const power = ({ above, below }: Rational, exponent: number): Rational => ({
	above: above ** BigInt(exponent),
	below: below ** BigInt(exponent),
});
export const isEqual = (a: Rational, b: Rational): boolean =>
	a.above === b.above && a.below === b.below;
export const print = ({ above, below }: Rational): string =>
	below === 1n ? `${above}` : `${above}/${below}`;
