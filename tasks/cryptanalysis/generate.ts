import type { Random } from '../../src/ground/random.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import { Candidates } from './candidates.ts';
import { type Feedback, feedback, halvesOf, type Line, type Puzzle } from './puzzle.ts';

/** More guesses than any password needs. */
const MOST_GUESSES = 100;
/** The false line is among so many first ones, so that it does not come after everything is clear. */
const LIE_AMONG = 5;

/** A puzzle whose password is the only one possible, even if hints that are not given mean nothing. */
export function generate(params: ParamsOf<typeof about.knobs>, random: Random): Puzzle {
	const { spare, ...frame } = params;
	const halves = halvesOf(frame);
	const draw = (half: 0 | 1) =>
		random.sample([...halves[half].symbols], halves[half].length).join('');
	const secret = [draw(0), draw(1)] as const;
	const candidates = new Candidates(frame, true);
	const lies = frame.lie ? random.int(0, LIE_AMONG - 1) : -1;

	/** Half of the guesses are possible passwords, as a player's are; none gives a half away. */
	function guess(half: 0 | 1): string {
		if (halves[half].length === 0) return '';
		const possible = random.chance(1, 2) ? candidates.halves[half].draw(random) : null;
		const drawn = possible ?? draw(half);
		return drawn === secret[half] ? guess(half) : drawn;
	}
	const said = (text: string, half: 0 | 1, of: string = secret[half]): Feedback => {
		const truth = feedback(of, text);
		return frame.hints ? truth : { ...truth, hint: null };
	};
	/** Something false about a guess that is true of some other password. */
	function falsehood([digits, letters]: readonly [string, string]): Line {
		const truth: Line = [said(digits, 0), said(letters, 1)];
		for (;;) {
			const other: Line = [said(digits, 0, draw(0)), said(letters, 1, draw(1))];
			const [first, second] = other;
			const line: Line =
				frame.letters === 0 || random.chance(1, 2) ? [first, truth[1]] : [truth[0], second];
			if (JSON.stringify(line) !== JSON.stringify(truth)) return line;
		}
	}

	const lines: Line[] = [];
	const guessed = new Set<string>();
	for (let left = spare; lines.length < MOST_GUESSES; ) {
		if (candidates.only() !== null && lines.length > lies && left-- === 0)
			return { ...frame, lines };
		let pair = [guess(0), guess(1)] as const;
		for (let tries = 0; guessed.has(pair.join('')) && tries < 200; tries++)
			pair = [guess(0), guess(1)];
		guessed.add(pair.join(''));
		const line: Line =
			lines.length === lies ? falsehood(pair) : [said(pair[0], 0), said(pair[1], 1)];
		lines.push(line);
		candidates.add(line);
	}
	throw new ParamsError(
		`No ${MOST_GUESSES} guesses single out a password with these knobs; choose a larger alphabet or more digits.`,
	);
}
