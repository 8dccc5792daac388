/**
 * An exact fraction in lowest terms, `below` at least 1. It is exact while both parts stay under
 * 2^26, the most whose products a JavaScript number holds; who computes with larger ones must show
 * that no product outgrows 2^53. An expression of positive whole numbers n, each used once, keeps
 * the sum of both parts, and every product on the way, within the product of all n + 1.
 */
export interface Fraction {
	readonly above: number;
	readonly below: number;
}

export type Operator = '+' | '-' | '*' | '/';

export const whole = (value: number): Fraction => ({ above: value, below: 1 });

function fraction(above: number, below: number): Fraction {
	let [a, b] = [Math.abs(above), Math.abs(below)];
	while (b > 0) [a, b] = [b, a % b];
	const divisor = below < 0 ? -a : a;
	return { above: above / divisor, below: below / divisor };
}

/** `left operator right`; null for a division by zero. */
export function apply(operator: Operator, left: Fraction, right: Fraction): Fraction | null {
	switch (operator) {
		case '+':
			return fraction(
				left.above * right.below + right.above * left.below,
				left.below * right.below,
			);
		case '-':
			return fraction(
				left.above * right.below - right.above * left.below,
				left.below * right.below,
			);
		case '*':
			return fraction(left.above * right.above, left.below * right.below);
		case '/':
			return right.above === 0
				? null
				: fraction(left.above * right.below, left.below * right.above);
	}
}

/** Equal for equal fractions, different for different ones: for parts under 2^26. */
export const keyOf = ({ above, below }: Fraction): number => above * 2 ** 26 + below;

export const equals = (a: Fraction, b: Fraction): boolean =>
	a.above === b.above && a.below === b.below;

export const print = ({ above, below }: Fraction): string =>
	below === 1 ? `${above}` : `${above}/${below}`;

/** What `known` must be joined with to make `wanted`: as the left operand, or where `swapped` as the right one. */
export function partner(
	operator: Operator,
	swapped: boolean,
	known: Fraction,
	wanted: Fraction,
): Fraction | null {
	switch (operator) {
		case '+':
			return apply('-', wanted, known);
		case '*':
			return apply('/', wanted, known);
		case '-':
			return swapped ? apply('+', wanted, known) : apply('-', known, wanted);
		case '/':
			return swapped ? apply('*', wanted, known) : apply('/', known, wanted);
	}
}
