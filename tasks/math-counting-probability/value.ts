import {
	add,
	divide,
	multiply,
	ONE,
	type Rational,
	ratio,
	subtract,
	ZERO,
} from '../kit/exact/rational.ts';
import type { Experiment, GeneratedPuzzle, Query, Repeats, Success } from './puzzle.ts';
import { choose, tabulate } from './tabulate.ts';

/** What `tabulate` gives: the outcomes by the set of conditions that they have. */
export type Table = readonly bigint[];

const tables = new WeakMap<Experiment, Table>();

/** The experiment's table, worked out once. */
export function tableOf(experiment: Experiment): Table {
	const known = tables.get(experiment) ?? freshTable(experiment);
	tables.set(experiment, known);
	return known;
}

function freshTable({ model, conditions }: Experiment): Table {
	const table = tabulate(
		model,
		conditions.map(({ rule }) => rule),
	);
	if (typeof table === 'number') throw new RangeError('The experiment has too many states.');
	return table;
}

/** The outcomes whose set of conditions passes. */
export const countWhere = (table: Table, passes: (bits: number) => boolean): bigint =>
	table.reduce((sum, count, bits) => (passes(bits) ? sum + count : sum), 0n);

export const allOf = (table: Table): bigint => countWhere(table, () => true);

export const conditionsIn = (table: Table): number => Math.log2(table.length);

const holds = (bits: number, condition: number): boolean => ((bits >> condition) & 1) === 1;

function succeeds(success: Success, bits: number, table: Table): boolean {
	const full = table.length - 1;
	if (success === 'all') return bits === full;
	// Exactly one bit: no bit is left without the lowest.
	return success === 'any' ? bits > 0 : bits > 0 && (bits & (bits - 1)) === 0;
}

const successes = (table: Table, success: Success): bigint =>
	countWhere(table, (bits) => succeeds(success, bits, table));

export const probability = (table: Table, success: Success): Rational =>
	ratio(successes(table, success), allOf(table));

export const total = (terms: readonly Rational[]): Rational => terms.reduce(add, ZERO);
const product = (terms: readonly Rational[]): Rational => terms.reduce(multiply, ONE);
export const complement = (event: Rational): Rational => subtract(ONE, event);
export const power = ({ above, below }: Rational, exponent: number): Rational => ({
	above: above ** BigInt(exponent),
	below: below ** BigInt(exponent),
});

/** The probability of so many successes, each of this probability. */
export function repeated(one: Rational, { times, successes: wanted, atLeast }: Repeats): Rational {
	const numbers = atLeast
		? Array.from({ length: times - wanted + 1 }, (_, i) => wanted + i)
		: [wanted];
	return total(
		numbers.map((k) =>
			product([ratio(choose(times, k), 1n), power(one, k), power(complement(one), times - k)]),
		),
	);
}

/** The probability that all, any, or exactly one of independent events happens. */
export function jointly(events: readonly Rational[], joint: Success): Rational {
	if (joint === 'all') return product(events);
	if (joint === 'any') return complement(product(events.map(complement)));
	return total(events.map((_, i) => onlyOne(events, i)));
}

const onlyOne = (events: readonly Rational[], which: number): Rational =>
	product(events.map((event, i) => (i === which ? event : complement(event))));

export function averaged(events: readonly Rational[], weights: readonly number[]): Rational {
	const sum = weights.reduce((one, other) => one + other, 0);
	return total(
		events.map((event, i) => multiply(event, ratio(BigInt(weights[i] ?? 0), BigInt(sum)))),
	);
}

/** The expected points over the outcomes that pass. */
export function expectedPoints(
	table: Table,
	points: readonly number[],
	passes: (bits: number) => boolean,
): Rational {
	const among = countWhere(table, passes);
	const won = points.map(
		(number, i) => BigInt(number) * countWhere(table, (bits) => passes(bits) && holds(bits, i)),
	);
	return ratio(
		won.reduce((sum, one) => sum + one, 0n),
		among,
	);
}

/** The exact answer to a query, from the tables of its experiments. @throws RangeError where it has none. */
export function answerTo(query: Query, tables: readonly Table[]): Rational {
	const [table = []] = tables;
	const last = conditionsIn(table) - 1;
	switch (query.kind) {
		case 'count':
			return ratio(successes(table, query.success), 1n);
		case 'probability':
			return probability(table, query.success);
		case 'conditional': {
			const given = (table.length - 1) & ~(1 << last);
			return ratio(
				table.at(-1) ?? 0n,
				countWhere(table, (bits) => (bits & given) === given),
			);
		}
		case 'points':
			return expectedPoints(table, query.points, (bits) => !query.given || holds(bits, 0));
		case 'repeat':
			return repeated(probability(table, query.success), query.repeats);
		case 'wait':
			return divide(ONE, probability(table, query.success));
	}
	const events = tables.map((one) => probability(one, query.success));
	const [first = ZERO] = events;
	switch (query.kind) {
		case 'together':
			return jointly(events, query.joint);
		case 'given':
			return divide(
				query.joint === 'any' ? first : onlyOne(events, 0),
				jointly(events, query.joint),
			);
		case 'mixture':
			return repeated(averaged(events, query.weights), query.repeats);
		case 'bayes': {
			const rows = events.map((event) => power(event, query.times));
			const asked = query.weights.map((weight, i) => (i === query.asked ? weight : 0));
			return divide(
				total(rows.map((row, i) => multiply(row, ratio(BigInt(asked[i] ?? 0), 1n)))),
				total(rows.map((row, i) => multiply(row, ratio(BigInt(query.weights[i] ?? 0), 1n)))),
			);
		}
	}
}

export const MODULUS = 1_000_000_007n;

/** The answer as it is asked for: itself, or a remainder of the count or of both parts of a fraction. */
export function asked({ query, remainder }: GeneratedPuzzle, value: Rational): Rational {
	if (!remainder) return value;
	const sum = query.kind === 'count' ? value.above : value.above + value.below;
	return ratio(((sum % MODULUS) + MODULUS) % MODULUS, 1n);
}
