import type { Expression } from '../kit/exact/expression.ts';
import type { Operator } from '../kit/exact/fraction.ts';

export interface Puzzle {
	/** In the order in which they must be used. */
	readonly numbers: readonly number[];
	readonly target: number;
	/** Operators that must occur. */
	readonly required: readonly Operator[];
}

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
