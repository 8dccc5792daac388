import type { Expression } from '../kit/exact/expression.ts';

interface Value {
	readonly above: bigint;
	/** Not 0. */
	readonly below: bigint;
}

/** The exact value of an expression of any number of numbers, not in lowest terms; null where it divides by zero. */
export function evaluateExactly(expression: Expression): Value | null {
	if (typeof expression === 'number') return { above: BigInt(expression), below: 1n };
	const left = evaluateExactly(expression.left);
	const right = evaluateExactly(expression.right);
	if (!left || !right) return null;
	const [first, second] = [left.above * right.below, right.above * left.below];
	const below = left.below * right.below;
	switch (expression.operator) {
		case '+':
			return { above: first + second, below };
		case '-':
			return { above: first - second, below };
		case '*':
			return { above: left.above * right.above, below };
		case '/':
			return second === 0n ? null : { above: first, below: second };
	}
}

/** A value as a whole number or a fraction in lowest terms. */
export function printValue({ above, below }: Value): string {
	let [a, b] = [above, below];
	while (b !== 0n) [a, b] = [b, a % b];
	const divisor = a < 0n === below < 0n ? a : -a;
	const [top, bottom] = [above / divisor, below / divisor];
	return bottom === 1n ? `${top}` : `${top}/${bottom}`;
}
