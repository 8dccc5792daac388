import * as v from 'valibot';
import { integer, list, pair, record, text } from '../kit/schema.ts';

const letter = text(/^[A-X]$/);
const value = integer(-1000, 1_000_000);
const constraint = v.variant('kind', [
	record({
		kind: v.picklist(['sum', 'difference', 'product']),
		letters: pair(letter),
		value,
	}),
	/** The first letter is `tenths` tenths of the second. */
	record({ kind: v.literal('multiple'), letters: pair(letter), tenths: integer(11, 49) }),
	/** The first letter is greater than the second. */
	record({ kind: v.literal('greater'), letters: pair(letter) }),
	/** The first letter plus the second minus the third. */
	record({
		kind: v.literal('balance'),
		letters: v.pipe(v.strictTuple([letter, letter, letter]), v.readonly()),
		value,
	}),
]);
export type Constraint = v.InferOutput<typeof constraint>;

export const schema = v.pipe(
	record({
		/** As many different numbers as there are letters, ascending. */
		values: list(integer(1, 999), 3, 24),
		constraints: list(constraint, 2, 40),
	}),
	v.check(
		({ values }) => values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0)),
		'the numbers must ascend',
	),
	v.check(
		({ values, constraints }) =>
			constraints.every(
				({ letters }) =>
					new Set<string>(letters).size === letters.length &&
					letters.every((letter) => lettersOf(values.length).includes(letter)),
			),
		'a constraint must be about different letters that are there',
	),
);
export type Puzzle = v.InferOutput<typeof schema>;

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
