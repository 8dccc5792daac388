interface Pair {
	readonly kind: 'sum' | 'difference' | 'product';
	readonly letters: readonly [string, string];
	readonly value: number;
}
/** The first letter is `tenths` tenths of the second. */
interface Multiple {
	readonly kind: 'multiple';
	readonly letters: readonly [string, string];
	readonly tenths: number;
}
/** The first letter is greater than the second. */
interface Greater {
	readonly kind: 'greater';
	readonly letters: readonly [string, string];
}
/** The first letter plus the second minus the third. */
interface Balance {
	readonly kind: 'balance';
	readonly letters: readonly [string, string, string];
	readonly value: number;
}
export type Constraint = Pair | Multiple | Greater | Balance;

export interface Puzzle {
	/** As many different numbers as there are letters, ascending. */
	readonly values: readonly number[];
	readonly constraints: readonly Constraint[];
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWX';

/** The letters of a puzzle of that size. */
export function lettersOf(size: number): string[] {
	return [...ALPHABET.slice(0, size)];
}

/** Whether a constraint holds for the values of its letters, in their order; in whole numbers. */
export function holds(constraint: Constraint, [a = 0, b = 0, c = 0]: readonly number[]): boolean {
	switch (constraint.kind) {
		case 'sum':
			return a + b === constraint.value;
		case 'difference':
			return a - b === constraint.value;
		case 'product':
			return a * b === constraint.value;
		case 'multiple':
			return 10 * a === constraint.tenths * b;
		case 'greater':
			return a > b;
		case 'balance':
			return a + b - c === constraint.value;
	}
}

/** A constraint as an equation or an inequality. */
export function write({ letters: [a, b, c], ...constraint }: Constraint): string {
	switch (constraint.kind) {
		case 'sum':
			return `${a} + ${b} = ${constraint.value}`;
		case 'difference':
			return `${a} - ${b} = ${constraint.value}`;
		case 'product':
			return `${a} * ${b} = ${constraint.value}`;
		case 'multiple':
			return `${a} = ${constraint.tenths / 10} * ${b}`;
		case 'greater':
			return `${a} > ${b}`;
		case 'balance':
			return `${a} + ${b} - ${c} = ${constraint.value}`;
	}
}
