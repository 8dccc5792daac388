import { excerpt, readAnswer } from '../kit/read/answer.ts';
import { right, unreadable, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { multiply, type Puzzle } from './puzzle.ts';

// Longer than any product with its separators: what stands before is not looked at.
const LONGEST_NUMBER = 4_000;
// What may stand between the thousands of one number, plain or in LaTeX.
const SEPARATOR = String.raw`(?:,\\!|\{,\}|\\[,;!: ]|[,_' ])`;
const NUMBER = new RegExp(
	[
		'(?<sign>[+-] ?)?',
		String.raw`(?<digits>\d+(?:${SEPARATOR}\d{3}(?!\d)|,\d{2,4}(?!\d))*)`,
		String.raw`(?<rest>\.\d+)?`,
		String.raw`(?<power>[eE][+-]?\d+| ?(?:\*|x|×|·|\\times|\\cdot) ?10(?: ?(?:\^|\*\*) ?\{?[+-]?\d+|[⁰¹²³⁴-⁹]))?`,
	].join(''),
	'g',
);

/** Ids of what breaks: the form of the number, its sign, its length or its digits. */
type Constraint = 'written-out' | 'whole-number' | 'sign' | 'number-of-digits' | 'digits';

const broken = (constraint: Constraint, read: string, reason: string) =>
	wrong(constraint, read, reason);

/** Sign and digits of a whole number that is written out, or the verdict on anything else. */
type Reading =
	| { readonly value: string; readonly verdict: null }
	| { readonly value: null; readonly verdict: Verdict };

const noValue = (verdict: Verdict): Reading => ({ value: null, verdict });

function readNumber(answer: string): Reading {
	const { content, delimited } = readAnswer(answer);
	const end = content.slice(-LONGEST_NUMBER);
	const equals = end.lastIndexOf('=');
	const found = [...end.slice(equals + 1).matchAll(NUMBER)];
	if (delimited && found.length > 1)
		return noValue(unreadable('The answer holds more than one number.', excerpt(content)));
	const number = equals < 0 ? found.at(-1) : found[0];
	if (!number?.groups) return noValue(unreadable('No number was found in the answer.'));
	const { sign, digits = '', rest = '', power } = number.groups;
	const written = excerpt(number[0]);
	if (power !== undefined)
		return noValue(
			broken('written-out', written, 'The product must be written out, not as a power of ten.'),
		);
	if (/[1-9]/.test(rest))
		return noValue(broken('whole-number', written, 'The product is a whole number.'));
	const size = digits.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '');
	const negative = sign?.startsWith('-') && size !== '0';
	return { value: negative ? `-${size}` : size, verdict: null };
}

function difference(value: string, product: string): Verdict {
	const read = excerpt(value);
	if (value.startsWith('-') !== product.startsWith('-'))
		return broken(
			'sign',
			read,
			`The sign is wrong: the product is ${product.startsWith('-') ? 'negative' : 'positive'}.`,
		);
	const [given, wanted] = [value.replace('-', ''), product.replace('-', '')];
	if (given.length !== wanted.length)
		return broken(
			'number-of-digits',
			read,
			`The number has ${given.length} digits; the product has ${wanted.length}.`,
		);
	const place = [...wanted].findIndex((digit, i) => digit !== given[i]);
	return broken(
		'digits',
		read,
		`The product differs from digit ${place + 1} of ${wanted.length} on: ${wanted[place]}, not ${given[place]}.`,
	);
}

/** Right only if the number read equals the product in sign and in every digit. */
export function check(puzzle: Puzzle, answer: string): Verdict {
	const { value, verdict } = readNumber(answer);
	if (value === null) return verdict;
	const product = multiply(puzzle).toString();
	return value === product
		? right(excerpt(value), 'It is the exact product.')
		: difference(value, product);
}
