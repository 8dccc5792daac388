import * as v from 'valibot';
import { integer, list, record, text } from '../kit/schema.ts';

/** Where wrong symbols lie: all below, or all above, every symbol of the password's half. */
export type Hint = 'low' | 'high' | null;

/** What is said about the digits, or the letters, of a guess. */
const feedbackOn = (guess: RegExp) =>
	record({
		guess: text(guess),
		/** Symbols in the right place. */
		placed: integer(0, 6),
		/** Symbols of the password in a wrong place. */
		misplaced: integer(0, 6),
		hint: v.nullable(v.picklist(['low', 'high'])),
	});

/** One guess: what was said of its digits and of its letters, which are none where there are no letters. */
const line = v.pipe(
	v.strictTuple([feedbackOn(/^\d{2,6}$/), feedbackOn(/^[A-Z]{0,4}$/)]),
	v.readonly(),
);
export type Line = v.InferOutput<typeof line>;
export type Feedback = Line[number];

export const schema = v.pipe(
	record({
		digits: integer(2, 6),
		letters: integer(0, 4),
		/** The letters that the password may have: the first so many of the alphabet. */
		alphabet: integer(6, 26),
		/** Whether hints are given at all. */
		hints: v.boolean(),
		/** Whether exactly one of the lines is false: what it says of the digits, of the letters or of both. */
		lie: v.boolean(),
		lines: list(line, 1, 120),
	}),
	v.check(
		({ lines, ...frame }) =>
			lines.every((line) =>
				halvesOf(frame).every(({ symbols, length }, half) => {
					const { guess, placed, misplaced } = line[half] ?? { guess: '', placed: 0, misplaced: 0 };
					return (
						guess.length === length &&
						new Set(guess).size === length &&
						[...guess].every((symbol) => symbols.includes(symbol)) &&
						placed + misplaced <= length
					);
				}),
			),
		'every guess must have the form of the password',
	),
);
export type Puzzle = v.InferOutput<typeof schema>;

/** The symbols and the length of the password's two halves. */
export const halvesOf = ({
	digits,
	letters,
	alphabet,
}: Readonly<Record<'digits' | 'letters' | 'alphabet', number>>) =>
	[
		{ symbols: '0123456789', length: digits },
		{ symbols: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.slice(0, alphabet), length: letters },
	] as const;

/** The symbols of a half as bits, in their order. */
export function bitsOf(half: string): number {
	let bits = 0;
	for (let at = 0; at < half.length; at++) {
		const code = half.charCodeAt(at);
		bits |= 1 << (code < 65 ? code - 48 : code - 65);
	}
	return bits;
}

function ones(bits: number): number {
	let count = 0;
	for (let left = bits; left !== 0; left &= left - 1) count++;
	return count;
}

/** What is truly to be said of a guess at a secret, with its hint. */
export function feedback(secret: string, guess: string): Feedback {
	const [secretBits, guessBits] = [bitsOf(secret), bitsOf(guess)];
	const placed = placedIn(secret, guess);
	const misplaced = ones(secretBits & guessBits) - placed;
	return { guess, placed, misplaced, hint: hintFor(secretBits, guessBits) };
}

export function placedIn(secret: string, guess: string): number {
	let placed = 0;
	for (let at = 0; at < guess.length; at++)
		if (secret.charCodeAt(at) === guess.charCodeAt(at)) placed++;
	return placed;
}

function hintFor(secretBits: number, guessBits: number): Hint {
	const absent = guessBits & ~secretBits;
	if (absent === 0) return null;
	if (absent < (secretBits & -secretBits)) return 'low';
	return secretBits < (absent & -absent) ? 'high' : null;
}

/** What decides how a feedback is taken. */
export interface Reading {
	/** Whether hints are given at all. */
	readonly hints: boolean;
	/** Whether nothing is drawn from a hint that is not given. */
	readonly weak: boolean;
}

/** Whether `said` is true of a secret. */
export function isTrue(said: Feedback, secret: string, reading: Reading): boolean {
	return (
		isTrueOfSymbols(said, bitsOf(said.guess), bitsOf(secret), reading) &&
		isTrueOfPlaces(said, secret)
	);
}

/** What `said` tells of the secret's symbols, whatever their places: their number and the hint. */
export function isTrueOfSymbols(
	said: Feedback,
	guessBits: number,
	secretBits: number,
	{ hints, weak }: Reading,
): boolean {
	if (ones(secretBits & guessBits) !== said.placed + said.misplaced) return false;
	return !hints || (weak && said.hint === null) || hintFor(secretBits, guessBits) === said.hint;
}

/** What `said` tells of the places, for a secret of whose symbols it is true. */
export function isTrueOfPlaces(said: Feedback, secret: string): boolean {
	return placedIn(secret, said.guess) === said.placed;
}
