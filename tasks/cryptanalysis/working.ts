import type { Random } from '../../src/ground/random.ts';
import { counted } from '../kit/generate/counted.ts';
import { listed } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { brokenLine } from './fault.ts';
import { type Puzzle, placedIn } from './puzzle.ts';
import { password } from './solve.ts';

/** First the symbols, then their places; a mistake swaps two of them, as if the places had not been told apart. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const secret = password(puzzle);
	const said = slips ? swapped(puzzle, secret, slips) : secret;
	const [digits, letters] = [secret.slice(0, puzzle.digits), secret.slice(puzzle.digits)];
	const absent = [
		...new Set(
			puzzle.lines.flatMap((line) =>
				line.flatMap(({ guess, placed, misplaced }) =>
					placed + misplaced === 0 ? [...guess] : [],
				),
			),
		),
	].filter((symbol) => !secret.includes(symbol));
	const symbols = [...digits].sort().concat([...letters].sort());
	return {
		lines: [
			absent.length === 0
				? 'No guess is wholly wrong, so I weigh them against each other.'
				: `Guesses of which no digit or no letter fits rule out ${listed(absent, 14)}.`,
			...(puzzle.lie
				? ['One line is false: I leave out the one that fits with none of the others.']
				: []),
			`Only with ${listed(symbols)} do the numbers of the guesses come out.`,
			slips ? wrongPlaces(puzzle, said) : rightPlaces(puzzle, said),
			`So the password is ${said}.`,
		],
		answer: `<<<${said}>>>`,
	};
}

function swapped(puzzle: Puzzle, secret: string, random: Random): string {
	const symbols = [...secret];
	const start = puzzle.letters > 1 && random.chance(1, 2) ? puzzle.digits : 0;
	const length = start === 0 ? puzzle.digits : puzzle.letters;
	const [one = 0, other = 1] = random.sample(
		Array.from({ length }, (_, at) => start + at),
		2,
	);
	[symbols[one], symbols[other]] = [symbols[other] ?? '', symbols[one] ?? ''];
	return symbols.join('');
}

/** A guess of which much is in its place. */
function rightPlaces({ lines }: Puzzle, said: string): string {
	const guesses = lines.map((line) => line.map(({ guess }) => guess).join(''));
	const best = guesses.reduce((a, b) => (placedIn(said, b) > placedIn(said, a) ? b : a));
	const placed = placedIn(said, best);
	return placed === 0
		? `Their places follow from where guesses say that they are not: ${said}.`
		: `Guess ${guesses.indexOf(best) + 1}, ${best}, has ${counted(placed, 'symbol')} in place; that and the others leave only ${said}.`;
}

/** A guess that does not fit the places. */
function wrongPlaces(puzzle: Puzzle, said: string): string {
	const at = Math.max(0, brokenLine(puzzle, said));
	const guess = puzzle.lines[at]?.map((half) => half.guess).join('') ?? '';
	const held = [...guess].filter((symbol) => said.includes(symbol));
	return held.length === 0
		? `Their places I take as they come: ${said}.`
		: `Guess ${at + 1}, ${guess}, has ${listed(held)} in it. I do not mind the places and write ${said}.`;
}
