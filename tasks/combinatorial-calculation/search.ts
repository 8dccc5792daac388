import type { Expression } from '../kit/exact/expression.ts';
import {
	apply,
	type Fraction,
	keyOf,
	type Operator,
	partner,
	whole,
} from '../kit/exact/fraction.ts';
import { type Puzzle, usesRequired } from './puzzle.ts';

interface Made {
	readonly value: Fraction;
	readonly expressions: Expression[];
}
type Table = ReadonlyMap<number, Made>;

const NONE: readonly Expression[] = [];
const OPERATORS: readonly Operator[] = ['+', '-', '*', '/'];
/** The longest runs of which all values are tabled, where one stands beside a longer run. */
const TABLED = 5;
/** What one search looks at, at most; of ten numbers it looks at less than a third of that. */
const PATIENCE = 3_000_000;
/** A longer run is searched for a value that it should have, and not tabled for that. */
const LOOKED_UP = 3;
/** Tabled parts are below 10^5 (numbers up to 9): times this, they stay exact. */
const LARGEST_PART = 2 ** 31;
/** Room for what floating point rounds off. */
const ROUGHLY = 1.000001;

/**
 * The right expressions, one after the other, without redundant parentheses: `a + (b + c)` and
 * `a * (b / c)` are written `a + b + c` and `a * b / c`. Of up to ten numbers from 1 to 9 it gives
 * all, so that none is right if none comes; of more, only those whose every part has a side of at
 * most five numbers. A run of numbers is split in two in every way; of the shorter side all values
 * are tabled, and the longer is searched for the one value that each of them needs. No run can make
 * a fraction whose two parts add up to more than the product of its numbers, each plus 1.
 */
export function* solutions(
	puzzle: Puzzle,
	search: Search = createSearch(puzzle.numbers),
): Generator<Expression, void> {
	for (const expression of search(puzzle.target))
		if (usesRequired(puzzle, expression)) yield expression;
}

/**
 * The expressions of some numbers for a target. What is tabled for one target serves the next.
 * @throws RangeError, of more than ten numbers, where the search would take too long.
 */
export type Search = (target: number) => Iterable<Expression>;

export function createSearch(numbers: readonly number[]): Search {
	const tables = new Map<number, Table>();
	const hopeless = new Set<string>();
	let patience = PATIENCE;
	const look = () => {
		if (--patience < 0) throw new RangeError('These numbers take too long to search.');
	};
	const run = (from: number, to: number) => from * numbers.length + to;
	const bounds = numbers.map((_, from) => {
		let bound = 1;
		return [1, ...numbers.slice(from).map((number) => (bound *= number + 1))];
	});
	const boundOf = (from: number, to: number) => bounds[from]?.[to - from] ?? 0;

	function table(from: number, to: number): Table {
		const known = tables.get(run(from, to));
		if (known) return known;
		const made = new Map<number, Made>();
		const add = (value: Fraction, expression: Expression) => {
			const same = made.get(keyOf(value));
			if (same) same.expressions.push(expression);
			else made.set(keyOf(value), { value, expressions: [expression] });
		};
		const only = numbers[from] ?? 0;
		if (to - from === 1) add(whole(only), only);
		for (let cut = from + 1; cut < to; cut++)
			for (const left of table(from, cut).values())
				for (const right of table(cut, to).values())
					for (const operator of OPERATORS) {
						const value = apply(operator, left.value, right.value);
						if (value === null) continue;
						for (const second of right.expressions)
							if (isNeeded(operator, second))
								for (const first of left.expressions)
									add(value, { operator, left: first, right: second });
					}
		tables.set(run(from, to), made);
		return made;
	}

	/** The expressions of a run with that value which, as the right operand of `before`, need their parentheses. */
	function reach(
		from: number,
		to: number,
		wanted: Fraction,
		before: Operator | null,
	): Iterable<Expression> {
		const size = Math.abs(wanted.above) + wanted.below;
		if (size > boundOf(from, to) || size > LARGEST_PART) return NONE;
		if (to - from > LOOKED_UP) return split(from, to, wanted, before);
		const made = table(from, to).get(keyOf(wanted));
		return made?.expressions.filter((expression) => isNeeded(before, expression)) ?? NONE;
	}

	function* split(
		from: number,
		to: number,
		wanted: Fraction,
		before: Operator | null,
	): Generator<Expression, void> {
		const key = `${run(from, to)} ${before} ${wanted.above}/${wanted.below}`;
		if (hopeless.has(key)) return;
		let found = false;
		for (const operator of OPERATORS.filter((one) => !isRedundant(before, one)))
			for (let cut = to - 1; cut > from; cut--)
				for (const expression of joined(from, cut, to, operator, wanted)) {
					found = true;
					yield expression;
				}
		if (!found) hopeless.add(key);
	}

	/** The expressions whose last operation is that one, between the numbers before the cut and those after it. */
	function* joined(
		from: number,
		cut: number,
		to: number,
		operator: Operator,
		wanted: Fraction,
	): Generator<Expression, void> {
		const isLeftKnown = cut - from <= to - cut;
		const [start, end, otherStart, otherEnd] = isLeftKnown
			? [from, cut, cut, to]
			: [cut, to, from, cut];
		if (end - start > TABLED) return;
		const most = boundOf(otherStart, otherEnd);
		for (const { value, expressions } of table(start, end).values()) {
			look();
			if (isOutOfReach(operator, value, isLeftKnown, wanted, most)) continue;
			const usable = isLeftKnown
				? expressions
				: expressions.filter((right) => isNeeded(operator, right));
			if (usable.length === 0) continue;
			for (const part of partners(operator, value, isLeftKnown, wanted, otherStart, otherEnd))
				for (const mine of usable)
					yield isLeftKnown
						? { operator, left: mine, right: part }
						: { operator, left: part, right: mine };
		}
	}

	/** The expressions of a run which an operator joins with a known value to the wanted one. */
	function partners(
		operator: Operator,
		known: Fraction,
		isLeftKnown: boolean,
		wanted: Fraction,
		from: number,
		to: number,
	): Iterable<Expression> {
		const before = isLeftKnown ? operator : null;
		if (known.above === 0 && (operator === '*' || operator === '/')) {
			// Zero times anything, and zero by anything but zero.
			const isPossible = wanted.above === 0 && (operator === '*' || isLeftKnown);
			return isPossible ? anything(from, to, before) : NONE;
		}
		const need = partner(operator, !isLeftKnown, known, wanted);
		return need === null ? NONE : reach(from, to, need, before);
	}

	function* anything(
		from: number,
		to: number,
		before: Operator | null,
	): Generator<Expression, void> {
		for (const { value, expression } of every(from, to))
			if ((before !== '/' || value.above !== 0) && isNeeded(before, expression)) yield expression;
	}

	function* every(
		from: number,
		to: number,
	): Generator<{ readonly value: Fraction; readonly expression: Expression }, void> {
		if (to - from <= TABLED) {
			for (const { value, expressions } of table(from, to).values())
				for (const expression of expressions) yield { value, expression };
			return;
		}
		for (let cut = from + 1; cut < to; cut++)
			for (const left of every(from, cut))
				for (const right of every(cut, to))
					for (const operator of OPERATORS) {
						look();
						const value = apply(operator, left.value, right.value);
						if (value === null || !isNeeded(operator, right.expression)) continue;
						const [first, second] = [left.expression, right.expression];
						yield { value, expression: { operator, left: first, right: second } };
					}
	}

	return function* search(target) {
		patience = PATIENCE;
		for (const expression of reach(0, numbers.length, whole(target), null)) {
			look();
			yield expression;
		}
	};
}

/** Whether what is needed beside a known value is, even roughly, more than `most` or less than 1 / `most`. */
function isOutOfReach(
	operator: Operator,
	known: Fraction,
	isLeftKnown: boolean,
	wanted: Fraction,
	most: number,
): boolean {
	const [a, b] = [known.above / known.below, wanted.above / wanted.below];
	const limit = most * ROUGHLY;
	switch (operator) {
		case '+':
			return Math.abs(b - a) > limit;
		case '-':
			return Math.abs(isLeftKnown ? a - b : a + b) > limit;
		case '*':
			return (
				a !== 0 &&
				b !== 0 &&
				(Math.abs(b) > Math.abs(a) * limit || Math.abs(a) > Math.abs(b) * limit)
			);
		case '/': {
			const need = Math.abs(isLeftKnown ? a / b : a * b);
			return a !== 0 && b !== 0 && (need > limit || need * limit < 1);
		}
	}
}

/** Whether parentheses round an operation are redundant where it is the right operand of `before`. */
function isRedundant(before: Operator | null, operator: Operator): boolean {
	const isSum = operator === '+' || operator === '-';
	return (before === '+' && isSum) || (before === '*' && !isSum);
}

/** Whether a right operand of `before` has no redundant parentheses. */
function isNeeded(before: Operator | null, right: Expression): boolean {
	return typeof right === 'number' || !isRedundant(before, right.operator);
}
