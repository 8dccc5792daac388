import * as v from 'valibot';
import type { Expression } from '../kit/exact/expression.ts';
import type { Operator } from '../kit/exact/fraction.ts';
import { integer, list, record } from '../kit/schema.ts';

export const schema = record({
	/** In the order in which they must be used. */
	numbers: list(integer(1, 9), 2, 20),
	target: integer(0, 10 ** 10),
	/** Operators that must occur. */
	required: list(v.picklist(['+', '-', '*', '/']), 0, 4),
});
export type Puzzle = v.InferOutput<typeof schema>;

/** The operators in an expression. */
export function operatorsIn(expression: Expression): Set<Operator> {
	const found = new Set<Operator>();
	const visit = (part: Expression): void => {
		if (typeof part === 'number') return;
		found.add(part.operator);
		visit(part.left);
		visit(part.right);
	};
	visit(expression);
	return found;
}

/** Whether an expression uses every operator that must occur. */
export function usesRequired({ required }: Puzzle, expression: Expression): boolean {
	const used = operatorsIn(expression);
	return required.every((operator) => used.has(operator));
}
