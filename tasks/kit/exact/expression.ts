import { apply, type Fraction, type Operator, whole } from './fraction.ts';

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

/** The exact value; null where it divides by zero. */
export function evaluate(expression: Expression): Fraction | null {
	if (typeof expression === 'number') return whole(expression);
	const left = evaluate(expression.left);
	const right = evaluate(expression.right);
	return left && right && apply(expression.operator, left, right);
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
