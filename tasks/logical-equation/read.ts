import { excerpt, readAnswer } from '../kit/read/answer.ts';

/** The numbers in the letters' order, or the sentence that says why there are none. */
export type Reading = { readonly numbers: readonly number[] } | { readonly fault: string };

const LONGEST = 6_000;
const LAST_LINES = 60;
const NUMBER = /-?\d+(?:\.\d+)?/g;
const NAMED =
	/(?<![A-Za-z])([A-Z])["'*_$ ]{0,4}(?:=|:|->|→|is|\\rightarrow)["'*_$ ]{0,4}(-?\d+(?:\.\d+)?)/g;

/**
 * Reads the numbers of the letters: a list with any brackets and separators, or `A = 7, B = 2` in
 * any order and layout. A letter that is given two numbers is no answer. Without delimiters the last
 * line that lists two numbers or more counts.
 */
export function readNumbers(answer: string, letters: readonly string[]): Reading {
	const { content, delimited } = readAnswer(answer);
	const end = delimited ? content.slice(0, LONGEST) : content.slice(-LONGEST);
	return (
		named(end, letters, delimited) ??
		(delimited ? list(end) : lastList(end)) ?? {
			fault: `There is no list of numbers in "${excerpt(content)}".`,
		}
	);
}

/** The numbers that stand beside their letters; null where not every letter has one. */
function named(text: string, letters: readonly string[], strict: boolean): Reading | null {
	const given = new Map<string, number>();
	for (const [, letter = '', number] of text.matchAll(NAMED)) {
		const before = given.get(letter);
		if (strict && before !== undefined && before !== Number(number))
			return { fault: `${letter} is given both ${before} and ${number}.` };
		given.set(letter, Number(number));
	}
	const numbers = letters.flatMap((letter) => given.get(letter) ?? []);
	return numbers.length === letters.length ? { numbers } : null;
}

function list(text: string): Reading | null {
	const numbers = (text.match(NUMBER) ?? []).map(Number);
	return numbers.length > 0 ? { numbers } : null;
}

/** Of a text with a bracketed list the last such list; else the last line that is nothing but numbers. */
function lastList(text: string): Reading | null {
	const lines = text.split('\n').slice(-LAST_LINES).reverse();
	for (const line of lines) {
		const bracketed = /[[(]([\d\s.,;-]+)[\])][^[\]()\d]*$/.exec(line.slice(-2_000))?.[1];
		const bare = line.slice(line.lastIndexOf(':') + 1);
		const found = list(bracketed ?? (/[A-Za-z=+]/.test(bare) ? '' : bare));
		if (found && 'numbers' in found && found.numbers.length > 1) return found;
	}
	return null;
}
