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

interface Reading {
	/** The number as it was written; null where there is none. */
	readonly written: string | null;
	/** Its sign and digits; null where the number is not a whole one written out. */
	readonly value: string | null;
	readonly fault: string;
}

const noValue = (fault: string, written: string | null = null): Reading => ({
	written,
	value: null,
	fault,
});

function readNumber(answer: string): Reading {
	const { content, delimited } = readAnswer(answer);
	const end = content.slice(-LONGEST_NUMBER);
	const equals = end.lastIndexOf('=');
	const found = [...end.slice(equals + 1).matchAll(NUMBER)];
	if (delimited && found.length > 1)
		return noValue('The answer holds more than one number.', excerpt(content));
	const number = equals < 0 ? found.at(-1) : found[0];
	if (!number?.groups) return noValue('No number was found in the answer.');
	const { sign, digits = '', rest = '', power } = number.groups;
	const written = excerpt(number[0]);
	if (power !== undefined)
		return noValue('The product must be written out, not as a power of ten.', written);
	if (/[1-9]/.test(rest)) return noValue('The product is a whole number.', written);
	const size = digits.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '');
	const negative = sign?.startsWith('-') && size !== '0';
	return { written, value: negative ? `-${size}` : size, fault: '' };
}

function difference(read: string, right: string): string {
	if (read.startsWith('-') !== right.startsWith('-'))
		return `The sign is wrong: the product is ${right.startsWith('-') ? 'negative' : 'positive'}.`;
	const [given, wanted] = [read.replace('-', ''), right.replace('-', '')];
	if (given.length !== wanted.length)
		return `The number has ${given.length} digits; the product has ${wanted.length}.`;
	const place = [...wanted].findIndex((digit, i) => digit !== given[i]);
	return `The product differs from digit ${place + 1} of ${wanted.length} on: ${wanted[place]}, not ${given[place]}.`;
}

/** Right only if the number read equals the product in sign and in every digit. */
export function check(puzzle: Puzzle, answer: string): Verdict {
	const { written, value, fault } = readNumber(answer);
	if (value === null) return unreadable(fault, written);
	const read = excerpt(value);
	const product = multiply(puzzle).toString();
	return value === product
		? right(read, 'It is the exact product.')
		: wrong('wrong-answer', read, difference(value, product));
}
