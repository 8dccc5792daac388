import type { Fraction, Operator } from './fraction.ts';
import * as fractions from './fraction.ts';
import type { Rational } from './rational.ts';
import * as rationals from './rational.ts';

/** A number, or two expressions joined by an operator. */
export type Expression = number | Operation;

interface Operation {
	readonly operator: Operator;
	readonly left: Expression;
	readonly right: Expression;
}

/** The numbers in an expression, from left to right. */
export function numbersIn(expression: Expression): number[] {
	return typeof expression === 'number'
		? [expression]
		: [...numbersIn(expression.left), ...numbersIn(expression.right)];
}

/** The exact value of an expression whose values stay small, as fraction.ts says; null where it divides by zero. */
export function evaluate(expression: Expression): Fraction | null {
	return evaluateIn(expression, fractions);
}

/** The exact value of any expression; null where it divides by zero. */
export function evaluateExactly(expression: Expression): Rational | null {
	return evaluateIn(expression, rationals);
}

interface Arithmetic<Value> {
	whole(value: number): Value;
	apply(operator: Operator, left: Value, right: Value): Value | null;
}

function evaluateIn<Value>(expression: Expression, arithmetic: Arithmetic<Value>): Value | null {
	if (typeof expression === 'number') return arithmetic.whole(expression);
	const left = evaluateIn(expression.left, arithmetic);
	const right = evaluateIn(expression.right, arithmetic);
	return left && right && arithmetic.apply(expression.operator, left, right);
}

const strength = (expression: Expression): number => {
	if (typeof expression === 'number') return 3;
	return expression.operator === '*' || expression.operator === '/' ? 2 : 1;
};

/** The expression as text, with only the parentheses that it needs. */
export function write(expression: Expression): string {
	if (typeof expression === 'number') return String(expression);
	const { operator, left, right } = expression;
	const own = strength(expression);
	const inverse = operator === '-' || operator === '/';
	const wrap = (part: Expression, needed: boolean) => (needed ? `(${write(part)})` : write(part));
	return `${wrap(left, strength(left) < own)} ${operator} ${wrap(
		right,
		strength(right) < own || (inverse && strength(right) === own),
	)}`;
}
