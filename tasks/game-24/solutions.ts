import { apply, equals, type Fraction, keyOf, type Operator, whole } from './fraction.ts';
import { partner, splits, WAYS } from './search.ts';

/** An expression without the order that does not matter: a sum or product of its sorted parts. */
interface Form {
	readonly value: Fraction;
	readonly kind: 'number' | 'sum' | 'product';
	/** What is added (multiplied), and what is subtracted (divided by); each written out. */
	readonly straight: readonly string[];
	readonly inverse: readonly string[];
	/** Whether every value on the way is a whole number. */
	readonly integral: boolean;
}

const write = ({ kind, straight, inverse }: Form): string =>
	kind === 'number' ? (straight[0] ?? '') : `${kind}(${straight.join()};${inverse.join()})`;

function join(operator: Operator, a: Form, b: Form): Form | null {
	const value = apply(operator, a.value, b.value);
	// A negative value is never needed: the same numbers make its opposite.
	if (value === null || value.above < 0) return null;
	const kind = operator === '+' || operator === '-' ? 'sum' : 'product';
	const [aStraight, aInverse] = a.kind === kind ? [a.straight, a.inverse] : [[write(a)], []];
	const [bStraight, bInverse] = b.kind === kind ? [b.straight, b.inverse] : [[write(b)], []];
	const inverted = operator === '-' || operator === '/';
	return {
		value,
		kind,
		straight: [...aStraight, ...(inverted ? bInverse : bStraight)].sort(),
		inverse: [...aInverse, ...(inverted ? bStraight : bInverse)].sort(),
		integral: a.integral && b.integral && value.below === 1,
	};
}

/** The forms over sets of numbers that were met before, by value: hands share them. */
export type KnownForms = Map<string, ReadonlyMap<number, readonly Form[]>>;

/** The different expressions over all the numbers, by value. */
function forms(
	numbers: readonly number[],
	known: KnownForms,
): ReadonlyMap<number, readonly Form[]> {
	const before = known.get(numbers.join());
	if (before) return before;
	const found = new Map<string, Form>();
	const [alone] = numbers;
	if (alone !== undefined && numbers.length === 1) {
		const leaf = { straight: [`${alone}`], inverse: [], integral: true };
		found.set(`${alone}`, { value: whole(alone), kind: 'number', ...leaf });
	}
	for (const [left, right] of halves(numbers))
		for (const a of [...forms(left, known).values()].flat())
			for (const b of [...forms(right, known).values()].flat())
				for (const [operator, swapped] of WAYS) {
					const form = swapped ? join(operator, b, a) : join(operator, a, b);
					if (form) keep(found, form);
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

function keep(found: Map<string, Form>, form: Form): void {
	const key = write(form);
	if (!found.get(key)?.integral) found.set(key, form);
}

function halves(numbers: readonly number[]): (readonly [number[], number[]])[] {
	const chosen = (mask: number) => numbers.filter((_, i) => mask & (1 << i));
	return splits(2 ** numbers.length - 1).map(([part, rest]) => [chosen(part), chosen(rest)]);
}

/**
 * How many different expressions make the target (not 0), and how many of them stay with whole
 * numbers. Order does not count, nor which of two equal numbers stands where. For four numbers: the
 * count of expressions grows as 1, 6, 68, 1170, 27142.
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
					if (form && equals(form.value, wanted)) keep(found, form);
				}
			}
	const solutions = [...found.values()];
	return { all: solutions.length, integral: solutions.filter(({ integral }) => integral).length };
}
