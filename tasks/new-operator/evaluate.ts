import { apply, type Fraction, type Operator, whole } from '../kit/exact/fraction.ts';
import type { Definition, Puzzle, Term } from './puzzle.ts';

/** Fractions with both parts below this are added and multiplied exactly. */
const EXACT = 2 ** 26;

const isArithmetic = (operator: string): operator is Operator => '+-*/'.includes(operator);

/**
 * The exact value of a term; null where it divides by zero, or where a part of a value on the way
 * reaches `limit`.
 */
export function evaluate(
	definitions: readonly Definition[],
	expression: Term,
	limit = EXACT,
): Fraction | null {
	const rules = new Map(definitions.map((definition) => [definition.symbol, definition]));

	function within(value: Fraction | null): Fraction | null {
		return value && Math.abs(value.above) < limit && value.below < limit ? value : null;
	}

	function value(term: Term, a: Fraction | null, b: Fraction | null): Fraction | null {
		if (term === 'a') return a;
		if (term === 'b') return b;
		if (typeof term === 'number') return within(whole(term));
		const left = value(term.left, a, b);
		const right = left && value(term.right, a, b);
		if (!left || !right) return null;
		if (isArithmetic(term.operator)) return within(apply(term.operator, left, right));
		const definition = rules.get(term.operator);
		if (!definition) return null;
		const { rule, otherwise } = definition;
		return value(otherwise === undefined || isGreater(left, right) ? rule : otherwise, left, right);
	}

	return value(expression, null, null);
}

/** The value of a puzzle's expression. @throws RangeError where it has none. */
export function valueIn({ definitions, expression }: Puzzle): Fraction {
	const value = evaluate(definitions, expression);
	if (!value) throw new RangeError('The expression has no value that can be computed exactly.');
	return value;
}

function isGreater(left: Fraction, right: Fraction): boolean {
	return left.above * right.below > right.above * left.below;
}
