/**
 * In how many ways a symbol can come: a number, or a product of C(n, k) and the number of
 * permutations of `derange` things that leave none in its place, as [n, k, derange].
 */
export type Ways = number | readonly [n: number, k: number, derange: number];

/**
 * An experiment step by step: in each step comes one of the symbols 0, 1, 2, …, and the outcomes
 * are all sequences of symbols that keep the rules of `base`, each counted in as many ways as the
 * product of its steps' ways.
 */
export interface Model {
	/** For each step, the ways of each symbol. */
	readonly steps: readonly (readonly Ways[])[];
	/**
	 * How many there are of each symbol, where they are used up; things of one symbol are alike, or
	 * else `distinct`: then each step has as many ways as there are things left.
	 */
	readonly stock?: { readonly amounts: readonly number[]; readonly distinct: boolean };
	readonly base: readonly Rule[];
}

/** What a final number must be: within bounds, both included; not equal; or of a remainder. */
export type Test =
	| { readonly from?: number; readonly to?: number }
	| { readonly not: number }
	| { readonly modulus: number; readonly remainder: number };

/** The values that symbols add to a sum in some steps; in the others they add nothing. */
export interface Part {
	/** The steps, counted from 0; all where absent. */
	readonly steps?: readonly number[];
	readonly values: readonly number[];
}

export type Pair = readonly [number, number];

/** A property of a sequence of symbols, which an automaton can decide from left to right. */
export type Rule =
	/** The sum of the parts passes the test: at the end, after every step, or after some step. */
	| { kind: 'sum'; parts: readonly Part[]; test: Test; when?: 'always' | 'ever' }
	/** The product of the values is divisible by the modulus. */
	| { kind: 'product'; values: readonly number[]; modulus: number }
	/** The symbols, read as the digits of a decimal number, are a multiple of the modulus. */
	| { kind: 'numeral'; modulus: number }
	/** So many neighbours, left and right, are one of the pairs; in a ring, the last and the first too. */
	| { kind: 'pairs'; pairs: readonly Pair[]; ring?: boolean; from: number; to: number | null }
	/** Somewhere (or nowhere) do so many of the symbols come in a row. */
	| { kind: 'run'; symbols: readonly number[]; length: number; occurs: boolean }
	/** Nothing of `first` comes after anything of `second`. */
	| { kind: 'order'; first: readonly number[]; second: readonly number[] }
	/** The same symbol comes in both steps, or different ones. */
	| { kind: 'match'; steps: Pair; same: boolean }
	/** Together the symbols' bits are all of `full`. */
	| { kind: 'cover'; masks: readonly number[]; full: number };

/** A property that an outcome may have, as a clause that can follow "such that". */
export interface Condition {
	readonly text: string;
	readonly rule: Rule;
}

export interface Experiment {
	readonly family: string;
	/** What is done, in full sentences. */
	readonly scene: string;
	/** What makes the outcomes equally likely, or how likely they are: a sentence. */
	readonly chance: string;
	/** The outcomes in the plural, for "How many … are there"; absent where they are not equally likely. */
	readonly counted?: string;
	/** What makes two outcomes different: a sentence. */
	readonly different?: string;
	readonly model: Model;
	readonly conditions: readonly Condition[];
	/** In how many orders somebody may count each outcome who takes order for a difference. */
	readonly orders?: number;
	/** What there is to see. */
	readonly shown: readonly string[];
}

/** How many of an experiment's conditions must hold. */
export type Success = 'all' | 'any' | 'one';

/** `j` successes in `times` performances; or at least so many. */
export interface Repeats {
	readonly times: number;
	readonly successes: number;
	readonly atLeast: boolean;
}

/** What is asked of one experiment, or of several. */
export type Query =
	| { readonly kind: 'count'; readonly success: Success }
	| { readonly kind: 'probability'; readonly success: Success }
	/** The probability of the last condition, given the others. */
	| { readonly kind: 'conditional' }
	/** The expected points, so many for each condition that holds; given the first one, if `given`. */
	| { readonly kind: 'points'; readonly points: readonly number[]; readonly given: boolean }
	| { readonly kind: 'repeat'; readonly success: Success; readonly repeats: Repeats }
	/** The expected number of performances until the first success. */
	| { readonly kind: 'wait'; readonly success: Success }
	/** Every experiment is performed: all of them, any, or exactly one succeeds. */
	| { readonly kind: 'together'; readonly success: Success; readonly joint: Success }
	/** As `together`, the probability that the first succeeds, given that any or exactly one does. */
	| { readonly kind: 'given'; readonly success: Success; readonly joint: 'any' | 'one' }
	/** A draw by weights picks the experiment; the whole is repeated. */
	| {
			readonly kind: 'mixture';
			readonly success: Success;
			readonly weights: readonly number[];
			readonly repeats: Repeats;
	  }
	/** A draw by weights picks the experiment, which then succeeds so often in a row: was it this one? */
	| {
			readonly kind: 'bayes';
			readonly success: Success;
			readonly weights: readonly number[];
			readonly times: number;
			readonly asked: number;
	  };

export interface GeneratedPuzzle {
	readonly kind: 'generated';
	readonly experiments: readonly Experiment[];
	readonly query: Query;
	/** Asks for the remainder of the answer, or of the sum of its two parts, instead of the answer. */
	readonly remainder: boolean;
}

/** A problem of the MATH data set, with the answer that its solution boxes. */
export interface PublishedPuzzle {
	readonly kind: 'published';
	readonly question: string;
	readonly boxed: string;
}

export type Puzzle = GeneratedPuzzle | PublishedPuzzle;
