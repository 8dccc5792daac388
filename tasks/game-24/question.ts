import type { Puzzle } from './puzzle.ts';

/** The rules without loopholes, then the hand. */
export function question({ numbers, target }: Puzzle): string {
	return (
		`Make ${target} from these numbers: ${numbers.join(', ')}.\n\n` +
		'Use every number exactly once (a number that is listed twice, twice), in any order, with ' +
		'the operators +, -, * and / and with parentheses. Nothing else is allowed: no other ' +
		'numbers, no powers, no joining of digits, no minus sign in front of a number. Division is ' +
		'exact, so fractions may come up on the way.\n\n' +
		'Write the final answer as one expression between triple angle brackets, in this form: ' +
		'<<<(9 - 4) * 8 / 2>>>'
	);
}
