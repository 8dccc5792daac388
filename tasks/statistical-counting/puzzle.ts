import * as v from 'valibot';
import { integer, list, record, text } from '../kit/schema.ts';

/** Every longest run of `letter` that has at least `least` letters scores `points`. */
const runRule = record({ letter: text(/^[A-Z]$/), least: integer(2, 5), points: integer(1, 26) });

export const schema = v.pipe(
	record({
		text: text(/^[A-Z]{5,5000}$/),
		runs: list(runRule, 2, 26),
		/** Runs of at least `least` letters score `factor` times their points. */
		multiplier: v.nullable(record({ least: integer(3, 6), factor: integer(2, 3) })),
		/** Points for three letters in a row of which the first equals the third but not the second. */
		palindrome: v.nullable(integer(1, 9)),
		/** Points for each longest stretch of at least `least` letters in which two letters take turns. */
		alternating: v.nullable(record({ least: integer(4, 5), points: integer(5, 20) })),
	}),
	v.check(({ text, runs }) => {
		const ruled = new Set(runs.map(({ letter }) => letter));
		return ruled.size === runs.length && [...text].every((letter) => ruled.has(letter));
	}, 'every letter of the text must have one rule'),
);
export type Puzzle = v.InferOutput<typeof schema>;

/** Points that the letters from `start` on, `length` of them, score. */
export interface Score {
	readonly start: number;
	readonly length: number;
	readonly points: number;
}

/** Everything that scores in a string: runs from left to right, then palindromes, then alternations. */
export function scores(puzzle: Puzzle): Score[] {
	const { text, palindrome, alternating } = puzzle;
	const triples = [...text].flatMap((letter, start) =>
		palindrome !== null && text[start + 2] === letter && text[start + 1] !== letter
			? [{ start, length: 3, points: palindrome }]
			: [],
	);
	const stretches = alternating === null ? [] : alternations(text, alternating.least);
	return [
		...runScores(puzzle),
		...triples,
		...stretches.map((stretch) => ({ ...stretch, points: alternating?.points ?? 0 })),
	];
}

export const total = (puzzle: Puzzle): number =>
	scores(puzzle).reduce((sum, { points }) => sum + points, 0);

function runScores({ text, runs, multiplier }: Puzzle): Score[] {
	const found: Score[] = [];
	for (let start = 0, end = 0; start < text.length; start = end) {
		while (end < text.length && text[end] === text[start]) end++;
		const length = end - start;
		const rule = runs.find(({ letter }) => letter === text[start]);
		if (!rule || length < rule.least) continue;
		const factor = multiplier && length >= multiplier.least ? multiplier.factor : 1;
		found.push({ start, length, points: rule.points * factor });
	}
	return found;
}

function alternations(text: string, least: number): { start: number; length: number }[] {
	const found: { start: number; length: number }[] = [];
	for (let start = 0, end = 0; start < text.length - 1; start = Math.max(end - 1, start + 1)) {
		end = start + 1;
		if (text[end] === text[start]) continue;
		end++;
		while (end < text.length && text[end] === text[end - 2]) end++;
		if (end - start >= least) found.push({ start, length: end - start });
	}
	return found;
}
