import type { Random } from '../../../src/ground/random.ts';
import type { Condition, Experiment, Pair, Test } from '../puzzle.ts';

/** A condition to choose from; of one topic, an experiment takes at most one. */
export interface Option extends Condition {
	readonly topic: string;
}

/** An experiment before its conditions are chosen. */
export interface Draft extends Omit<Experiment, 'family' | 'conditions'> {
	readonly options: readonly Option[];
}

/** Draws an experiment of about so many steps, things or people. */
export type Family = (size: number, random: Random) => Draft;

/** A number to be met exactly, reached, or not exceeded: in words before the number, and as a test. */
export interface Bound {
	readonly words: string;
	readonly value: number;
	readonly test: Test;
}

export function bound(value: number, random: Random): Bound {
	return random.pick<Bound>([
		{ words: 'exactly', value, test: { from: value, to: value } },
		{ words: 'at least', value, test: { from: value } },
		{ words: 'at most', value, test: { to: value } },
	]);
}

export const exactly = (value: number): Test => ({ from: value, to: value });

/** "once", "twice", "3 times". */
export const times = (count: number): string =>
	count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;

export const ordinal = (place: number): string => {
	const last = place % 10;
	const teen = Math.floor(place / 10) % 10 === 1;
	return `${place}${teen ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`;
};

/** "A", "A and B", "A, B and C". */
export const listed = (items: readonly string[], word = 'and'): string =>
	items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.slice(-1)}`;

/** 1 at the places of the members, 0 elsewhere: the values that count them. */
export const indicator = (symbols: number, members: readonly number[]): number[] =>
	Array.from({ length: symbols }, (_, symbol) => (members.includes(symbol) ? 1 : 0));

export const range = (count: number, from = 0): number[] =>
	Array.from({ length: count }, (_, i) => from + i);

/** A size from a little over half of the most to the most. */
export const near = (most: number, random: Random, least = 3): number =>
	random.int(Math.max(least, Math.ceil(most * 0.6)), Math.max(least, most));

/** The opposite numbers; that of 0 is 0, which JSON has only one of. */
export const negated = (numbers: readonly number[]): number[] => numbers.map((one) => 0 - one);

/** Pairs of the same symbol. */
export const doubles = (symbols: number): Pair[] =>
	range(symbols).map((symbol) => [symbol, symbol]);

export const both = (one: number, other: number): Pair[] => [
	[one, other],
	[other, one],
];

/** Larger ones than the exact numbers of a browser hold are nobody's mistake. */
export function factorial(n: number): number | undefined {
	const value = range(n, 1).reduce((product, factor) => product * factor, 1);
	return Number.isSafeInteger(value) ? value : undefined;
}
