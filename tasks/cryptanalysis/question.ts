import { fault } from './fault.ts';
import type { Puzzle } from './puzzle.ts';
import { lineText, shapeText } from './words.ts';

export function question(puzzle: Puzzle): string {
	const { digits, letters, hints, lie, lines } = puzzle;
	const parts = letters === 0 ? 'of its digits' : 'of its digits and, separately, of its letters';
	const absent = hints
		? ` The others, which are absent from the password, are counted too. If there is any and all of them are ${letters === 0 ? '' : '(among digits) '}smaller than every digit of the password, it is added that they are too small; if all are larger than every digit of it, too large.${letters === 0 ? '' : ' Letters are compared in the same way, by the alphabet: too early if all absent ones come before every letter of the password, too late if all come after.'} If neither is the case, nothing is added.`
		: ' Nothing is said of the others, which are absent from the password.';
	const truth = lie
		? `Exactly one of the ${lines.length} numbered lines is false: what it says of the digits, of the letters, or of both is not so. All others are true.`
		: 'Everything in the lines is true.';
	const guesses = lines.map((line, at) => `${at + 1}. ${lineText(line, hints)}`);
	return `A password consists of ${shapeText(puzzle)}. Somebody guessed at it ${lines.length === 1 ? 'once' : `${lines.length} times`}. For each guess it is said how many ${parts} stand in the right place, and how many occur in the password but stand in a wrong place.${absent} ${truth.replace(', of the letters, or of both', letters === 0 ? '' : ', of the letters, or of both')}

${guesses.join('\n')}

What is the password? Write its ${digits + letters} characters between <<< and >>>, for example <<<${example(puzzle)}>>>.`;
}

/** Something that looks like a password and is not this one. */
function example(puzzle: Puzzle): string {
	const { digits, letters } = puzzle;
	const first = '314592'.slice(0, digits) + 'BEAD'.slice(0, letters);
	const second = '271850'.slice(0, digits) + 'FACE'.slice(0, letters);
	return fault(puzzle, first) === null ? second : first;
}
