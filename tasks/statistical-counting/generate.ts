import type { Random } from '../../src/ground/random.ts';
import type { ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import type { Puzzle } from './puzzle.ts';

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

type Params = ParamsOf<typeof about.knobs>;

export function generate(params: Params, random: Random): Puzzle {
	const letters = ALPHABET.slice(0, params.letters);
	return {
		text: randomText(letters, params, random),
		runs: letters.map((letter, index) => ({
			letter,
			least: random.int(2, params.longestMinimum),
			points: index + 1,
		})),
		multiplier: params.multiplier
			? { least: params.longestMinimum + 1, factor: random.int(2, 3) }
			: null,
		palindrome: params.palindromes ? random.int(1, 9) : null,
		alternating: params.alternating ? { least: random.int(4, 5), points: random.int(5, 20) } : null,
	};
}

/** Letters that go on as they were, or take turns, more often than chance would have it. */
function randomText(letters: readonly string[], params: Params, random: Random): string {
	const { length, longestMinimum, palindromes, alternating } = params;
	let text = '';
	while (text.length < length) {
		const last = text.at(-1);
		const beforeLast = text.at(-2);
		if (last && random.chance(longestMinimum, longestMinimum + 4)) text += last;
		else if (beforeLast && (palindromes || alternating) && random.chance(1, 3)) text += beforeLast;
		else text += random.pick(letters);
	}
	return text;
}
