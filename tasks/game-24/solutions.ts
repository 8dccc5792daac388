import {
	apply,
	equals,
	type Fraction,
	keyOf,
	type Operator,
	partner,
	whole,
} from '../kit/exact/fraction.ts';
import { splits, WAYS } from './search.ts';

/** An expression in a form that does not tell the two sides of a sum or product apart. */
interface Form {
	readonly value: Fraction;
	readonly text: string;
	/** Whether every value on the way is a whole number. */
	readonly integral: boolean;
}

/** The forms over sets of numbers that were met before, by value: hands share them. */
export type KnownForms = Map<string, ReadonlyMap<number, readonly Form[]>>;

function join(operator: Operator, left: Form, right: Form): Form | null {
	const value = apply(operator, left.value, right.value);
	// A negative value is never needed: the same numbers make its opposite.
	if (value === null || value.above < 0) return null;
	const turn = (operator === '+' || operator === '*') && left.text > right.text;
	const [first, second] = turn ? [right, left] : [left, right];
	return {
		value,
		text: `(${first.text}${operator}${second.text})`,
		integral: left.integral && right.integral && value.below === 1,
	};
}

/** The different expressions over all the numbers, by value. */
function forms(
	numbers: readonly number[],
	known: KnownForms,
): ReadonlyMap<number, readonly Form[]> {
	const before = known.get(numbers.join());
	if (before) return before;
	const found = new Map<string, Form>();
	const [alone] = numbers;
	if (alone !== undefined && numbers.length === 1)
		found.set(`${alone}`, { value: whole(alone), text: `${alone}`, integral: true });
	for (const [left, right] of halves(numbers))
		for (const a of [...forms(left, known).values()].flat())
			for (const b of [...forms(right, known).values()].flat())
				for (const [operator, swapped] of WAYS) {
					const form = swapped ? join(operator, b, a) : join(operator, a, b);
					if (form) found.set(form.text, form);
				}
	const byValue = new Map<number, Form[]>();
	for (const form of found.values()) {
		const same = byValue.get(keyOf(form.value));
		if (same) same.push(form);
		else byValue.set(keyOf(form.value), [form]);
	}
	known.set(numbers.join(), byValue);
	return byValue;
}

function halves(numbers: readonly number[]): (readonly [number[], number[]])[] {
	const chosen = (mask: number) => numbers.filter((_, i) => mask & (1 << i));
	return splits(2 ** numbers.length - 1).map(([part, rest]) => [chosen(part), chosen(rest)]);
}

/**
 * How many different expressions make the target (not 0), and how many of them stay with whole
 * numbers. The order of the two sides of a sum or product does not count, nor which of two equal
 * numbers stands where. For four numbers: beyond, there are too many expressions.
 */
export function countSolutions(
	numbers: readonly number[],
	target: number,
	known: KnownForms = new Map(),
): { readonly all: number; readonly integral: number } {
	const wanted = whole(target);
	const found = new Map<string, Form>();
	for (const [left, right] of halves(numbers))
		for (const a of [...forms(left, known).values()].flat())
			for (const [operator, swapped] of WAYS) {
				const needed = partner(operator, swapped, a.value, wanted);
				if (needed === null) continue;
				for (const b of forms(right, known).get(keyOf(needed)) ?? []) {
					const form = swapped ? join(operator, b, a) : join(operator, a, b);
					if (form && equals(form.value, wanted)) found.set(form.text, form);
				}
			}
	const solutions = [...found.values()];
	return { all: solutions.length, integral: solutions.filter(({ integral }) => integral).length };
}
