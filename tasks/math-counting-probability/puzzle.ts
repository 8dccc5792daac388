import * as v from 'valibot';
import { integer, list, pair, record, text } from '../kit/schema.ts';

const symbol = integer(0, 199);
const place = integer(0, 99);
const value = integer(-10_000, 10_000);
const modulus = integer(2, 100);
const sentence = text(/^\P{Cc}{1,600}$/u);

/**
 * In how many ways a symbol can come: a number, or a product of C(n, k) and the number of
 * permutations of `derange` things that leave none in its place, as [n, k, derange].
 */
const ways = v.union([
	integer(0, 1_000_000),
	v.pipe(v.strictTuple([integer(0, 100), integer(0, 100), integer(0, 100)]), v.readonly()),
]);
export type Ways = v.InferOutput<typeof ways>;

/** What a final number must be: within bounds, both included; not equal; or of a remainder. */
const test = v.union([
	v.pipe(
		record({ from: v.exactOptional(value), to: v.exactOptional(value) }),
		v.check((bounds) => 'from' in bounds || 'to' in bounds, 'there must be a bound'),
	),
	record({ not: value }),
	record({ modulus, remainder: integer(0, 99) }),
]);
export type Test = v.InferOutput<typeof test>;

/** The values that symbols add to a sum in some steps; in the others they add nothing. */
const part = record({
	/** The steps, counted from 0; all where absent. */
	steps: v.exactOptional(list(place, 1, 100)),
	values: list(value, 1, 200),
});
export type Part = v.InferOutput<typeof part>;

const symbols = pair(symbol);
export type Pair = v.InferOutput<typeof symbols>;

/** A property of a sequence of symbols, which an automaton can decide from left to right. */
const rule = v.variant('kind', [
	/** The sum of the parts passes the test: at the end, after every step, or after some step. */
	record({
		kind: v.literal('sum'),
		parts: list(part, 1, 100),
		test,
		when: v.exactOptional(v.picklist(['always', 'ever'])),
	}),
	/** The product of the values is divisible by the modulus. */
	record({ kind: v.literal('product'), values: list(integer(0, 1000), 1, 200), modulus }),
	/** The symbols, read as the digits of a decimal number, are a multiple of the modulus. */
	record({ kind: v.literal('numeral'), modulus }),
	/** So many neighbours, left and right, are one of the pairs; in a ring, the last and the first too. */
	record({
		kind: v.literal('pairs'),
		pairs: list(symbols, 1, 400),
		ring: v.exactOptional(v.boolean()),
		from: place,
		to: v.nullable(place),
	}),
	/** Somewhere (or nowhere) do so many of the symbols come in a row. */
	record({
		kind: v.literal('run'),
		symbols: list(symbol, 1, 200),
		length: integer(1, 100),
		occurs: v.boolean(),
	}),
	/** Nothing of `first` comes after anything of `second`. */
	record({
		kind: v.literal('order'),
		first: list(symbol, 1, 200),
		second: list(symbol, 1, 200),
	}),
	/** The same symbol comes in both steps, or different ones. */
	record({ kind: v.literal('match'), steps: pair(place), same: v.boolean() }),
	/** Together the symbols' bits are all of `full`. */
	record({
		kind: v.literal('cover'),
		masks: list(integer(0, 1023), 1, 200),
		full: integer(1, 1023),
	}),
]);
export type Rule = v.InferOutput<typeof rule>;

/**
 * An experiment step by step: in each step comes one of the symbols 0, 1, 2, …, and the outcomes
 * are all sequences of symbols that keep the rules of `base`, each counted in as many ways as the
 * product of its steps' ways.
 */
const model = record({
	/** For each step, the ways of each symbol. */
	steps: list(list(ways, 1, 200), 1, 100),
	/**
	 * How many there are of each symbol, where they are used up; things of one symbol are alike, or
	 * else `distinct`: then each step has as many ways as there are things left.
	 */
	stock: v.exactOptional(record({ amounts: list(integer(0, 100), 1, 200), distinct: v.boolean() })),
	base: list(rule, 0, 4),
});
export type Model = v.InferOutput<typeof model>;

/** A property that an outcome may have, as a clause that can follow "such that". */
const condition = record({ text: sentence, rule });
export type Condition = v.InferOutput<typeof condition>;

const experiment = record({
	family: text(/^[a-z]{1,20}$/),
	/** What is done, in full sentences. */
	scene: sentence,
	/** What makes the outcomes equally likely, or how likely they are: a sentence. */
	chance: sentence,
	/** The outcomes in the plural, for "How many … are there"; absent where they are not equally likely. */
	counted: v.exactOptional(sentence),
	/** What makes two outcomes different: a sentence. */
	different: v.exactOptional(sentence),
	model,
	conditions: list(condition, 1, 4),
	/** In how many orders somebody may count each outcome who takes order for a difference. */
	orders: v.exactOptional(integer(1, Number.MAX_SAFE_INTEGER)),
	/** What there is to see. */
	shown: list(text(/^\P{Cc}{1,80}$/u), 1, 60),
});
export type Experiment = v.InferOutput<typeof experiment>;

/** How many of an experiment's conditions must hold. */
const success = v.picklist(['all', 'any', 'one']);
export type Success = v.InferOutput<typeof success>;

/** `j` successes in `times` performances; or at least so many. */
const repeats = v.pipe(
	record({ times: integer(1, 5), successes: integer(1, 5), atLeast: v.boolean() }),
	v.check(({ times, successes }) => successes <= times, 'no more successes than performances'),
);
export type Repeats = v.InferOutput<typeof repeats>;

const weights = list(integer(1, 4), 2, 3);

/** What is asked of one experiment, or of several. */
const query = v.variant('kind', [
	record({ kind: v.literal('count'), success }),
	record({ kind: v.literal('probability'), success }),
	/** The probability of the last condition, given the others. */
	record({ kind: v.literal('conditional') }),
	/** The expected points, so many for each condition that holds; given the first one, if `given`. */
	record({ kind: v.literal('points'), points: list(integer(0, 12), 2, 4), given: v.boolean() }),
	record({ kind: v.literal('repeat'), success, repeats }),
	/** The expected number of performances until the first success. */
	record({ kind: v.literal('wait'), success }),
	/** Every experiment is performed: all of them, any, or exactly one succeeds. */
	record({ kind: v.literal('together'), success, joint: success }),
	/** As `together`, the probability that the first succeeds, given that any or exactly one does. */
	record({ kind: v.literal('given'), success, joint: v.picklist(['any', 'one']) }),
	/** A draw by weights picks the experiment; the whole is repeated. */
	record({ kind: v.literal('mixture'), success, weights, repeats }),
	/** A draw by weights picks the experiment, which then succeeds so often in a row: was it this one? */
	record({
		kind: v.literal('bayes'),
		success,
		weights,
		times: integer(1, 3),
		asked: integer(0, 2),
	}),
]);
export type Query = v.InferOutput<typeof query>;

const generated = record({
	kind: v.literal('generated'),
	experiments: list(experiment, 1, 3),
	query,
	/** Asks for the remainder of the answer, or of the sum of its two parts, instead of the answer. */
	remainder: v.boolean(),
});
export type GeneratedPuzzle = v.InferOutput<typeof generated>;

/** A problem of the MATH data set, with the answer that its solution boxes. */
const published = record({
	kind: v.literal('published'),
	question: v.pipe(v.string(), v.minLength(1), v.maxLength(3000)),
	boxed: text(/^\P{Cc}{1,60}$/u),
});

/** A puzzle, whether or not its parts fit together. */
export const shape = v.variant('kind', [generated, published]);
export type Puzzle = v.InferOutput<typeof shape>;
