import type { Expression } from '../kit/exact/expression.ts';
import {
	apply,
	type Fraction,
	keyOf,
	type Operator,
	partner,
	whole,
} from '../kit/exact/fraction.ts';

interface Made {
	readonly value: Fraction;
	readonly expression: Expression;
}

/** The operations of two values in both orders, as [operator, swapped]. */
export const WAYS: readonly (readonly [Operator, boolean])[] = [
	['+', false],
	['*', false],
	['-', false],
	['-', true],
	['/', false],
	['/', true],
];

const size = (mask: number): number => (mask === 0 ? 0 : 1 + size(mask & (mask - 1)));

/** The ways to split a set in two, the smaller half first. */
export function splits(mask: number): (readonly [number, number])[] {
	const found: [number, number][] = [];
	for (let part = (mask - 1) & mask; part > 0; part = (part - 1) & mask) {
		const rest = mask ^ part;
		const larger = size(part) - size(rest) || part - rest;
		if (larger < 0) found.push([part, rest]);
	}
	return found;
}

/** Of sets up to this size all values are tabled. */
const TABLED = 4;

/**
 * An expression that uses each number once and makes the target, or null if there is none. Exact:
 * the numbers are split in two in every way; of sets of up to four numbers all the values are
 * tabled, and a larger set is searched for the one value that its other half needs. At most six
 * numbers: then a half that can be zero leaves a tabled one.
 */
export function find(numbers: readonly number[], target: number): Expression | null {
	const tables = new Map<number, ReadonlyMap<number, Made>>();

	function table(mask: number): ReadonlyMap<number, Made> {
		const known = tables.get(mask);
		if (known) return known;
		const made = new Map<number, Made>();
		for (const [i, number] of numbers.entries())
			if (mask === 1 << i)
				made.set(keyOf(whole(number)), { value: whole(number), expression: number });
		for (const [part, rest] of splits(mask))
			for (const a of table(part).values())
				for (const b of table(rest).values())
					for (const [operator, swapped] of WAYS) {
						const [left, right] = swapped ? [b, a] : [a, b];
						const value = apply(operator, left.value, right.value);
						// A negative value is never needed: the same numbers make its opposite.
						if (value === null || value.above < 0 || made.has(keyOf(value))) continue;
						const expression = { operator, left: left.expression, right: right.expression };
						made.set(keyOf(value), { value, expression });
					}
		tables.set(mask, made);
		return made;
	}

	function reach(mask: number, wanted: Fraction): Expression | null {
		if (size(mask) <= TABLED) return table(mask).get(keyOf(wanted))?.expression ?? null;
		for (const [part, rest] of splits(mask))
			for (const made of table(part).values()) {
				const found =
					made.value.above === 0 ? besideZero(made, rest, wanted) : beside(made, rest, wanted);
				if (found) return found;
			}
		return null;
	}

	function beside(made: Made, rest: number, wanted: Fraction): Expression | null {
		for (const [operator, swapped] of WAYS) {
			const need = partner(operator, swapped, made.value, wanted);
			if (need === null || need.above < 0) continue;
			const other = reach(rest, need);
			if (other === null) continue;
			const [left, right] = swapped ? [other, made.expression] : [made.expression, other];
			return { operator, left, right };
		}
		return null;
	}

	function besideZero(zero: Made, rest: number, wanted: Fraction): Expression | null {
		const other =
			wanted.above === 0 ? [...table(rest).values()][0]?.expression : reach(rest, wanted);
		const operator = wanted.above === 0 ? '*' : '+';
		return other ? { operator, left: other, right: zero.expression } : null;
	}

	return reach(2 ** numbers.length - 1, whole(target));
}
