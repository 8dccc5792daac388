import type { Term } from './puzzle.ts';

/** The chain grouped from the right, what was in parentheses left as it is. */
export function fromRight(term: Term): Term {
	const operands: Term[] = [];
	const operators: string[] = [];
	let rest = term;
	while (typeof rest === 'object') {
		operands.unshift(rest.right);
		operators.unshift(rest.operator);
		rest = rest.left;
	}
	operands.unshift(rest);
	return operands.reduceRight((right, left, i) => ({
		operator: operators[i] ?? '',
		left,
		right,
	}));
}
