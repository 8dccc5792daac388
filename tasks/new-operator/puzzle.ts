/** A number, one of the two operands of a definition, or an operation; `operator` is + - * / or a new symbol. */
export type Term = number | 'a' | 'b' | Operation;

export interface Operation {
	readonly operator: string;
	readonly left: Term;
	readonly right: Term;
}

/** What `a symbol b` is: `rule`, or where there is `otherwise`, `rule` only if a > b. */
export interface Definition {
	readonly symbol: string;
	readonly rule: Term;
	readonly otherwise?: Term;
}

export interface Puzzle {
	readonly definitions: readonly Definition[];
	readonly expression: Term;
	/** A right answer is off by at most one part in so many of 1. */
	readonly tolerance: number;
}

/** What our own question asks for: six decimals. */
export const TOLERANCE = 1_000_000;

const ARITHMETIC: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };
const strength = (term: Term): number =>
	typeof term === 'object' ? (ARITHMETIC[term.operator] ?? 0) : 3;

/**
 * A definition's rule as text: ordinary arithmetic with the parentheses that it needs, and every
 * new operation inside another in parentheses.
 */
export function writeRule(term: Term): string {
	if (typeof term !== 'object') return String(term);
	const { operator, left, right } = term;
	const own = strength(term);
	const wrap = (part: Term, needed: boolean) => (needed ? `(${writeRule(part)})` : writeRule(part));
	const isNew = own === 0;
	return `${wrap(left, isNew ? strength(left) < 3 : strength(left) < own)} ${operator} ${wrap(
		right,
		isNew ? strength(right) < 3 : strength(right) <= own,
	)}`;
}

/** An expression of new operations, left to right: only a right operand needs parentheses. */
export function writeExpression(term: Term): string {
	if (typeof term !== 'object') return String(term);
	const { operator, left, right } = term;
	const second = typeof right === 'object' ? `(${writeExpression(right)})` : String(right);
	return `${writeExpression(left)} ${operator} ${second}`;
}
