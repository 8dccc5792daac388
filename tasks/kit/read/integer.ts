import { excerpt, readAnswer } from './answer.ts';

/** A whole number that an answer gives, or the sentence that says why none can be read. */
export type IntegerReading =
	| { readonly value: number; readonly fault: null }
	| { readonly value: null; readonly fault: string };

/** What stands before so many last characters is not looked at. */
const LONGEST = 2_000;
const NUMBER = /(?<![\d.])([+-] ?)?(\d{1,3}(?:[, '_]\d{3})+(?!\d)|\d{1,300})(?:\.(\d{0,300}))?/g;

/**
 * Reads one whole number: plain, with thousands separators, as `12.0`, in LaTeX or within a
 * sentence; after an equals sign, what follows the last one. Different numbers within the
 * delimiters are no answer; without them the last number of the last line that holds any counts.
 */
export function readInteger(answer: string): IntegerReading {
	const { content, delimited } = readAnswer(answer);
	const end = content.slice(-LONGEST).replaceAll(/\{,\}|,\\!/g, ',');
	const lines = delimited ? [end] : end.split('\n');
	const line = lines.findLast((one) => /\d/.test(one)) ?? '';
	const numbers = [...line.slice(line.lastIndexOf('=') + 1).matchAll(NUMBER)];
	const counted = delimited ? numbers : numbers.slice(-1);
	const written = new Set(counted.map(([text]) => text.trim()));
	const [value, ...others] = new Set(counted.map(integerFrom));
	if (value === undefined)
		return { value: null, fault: `There is no number in "${excerpt(content)}".` };
	if (others.length > 0)
		return {
			value: null,
			fault: `The answer gives different numbers: ${[...written].join(', ')}.`,
		};
	if (Number.isNaN(value))
		return { value: null, fault: `${excerpt([...written].join(', '))} is no whole number.` };
	return { value, fault: null };
}

/** The whole number that is written; NaN for one with a fraction. */
function integerFrom([, sign = '', digits = '', decimals = '']: RegExpExecArray): number {
	if (/[1-9]/.test(decimals)) return Number.NaN;
	const size = Number(digits.replaceAll(/\D/g, ''));
	return sign.startsWith('-') && size !== 0 ? -size : size;
}
