import { type Answer, type Passage, type Reading, readAnswer } from '../kit/read/answer.ts';
import { lastRun } from '../kit/read/lines.ts';
import { unreadable } from '../kit/verdict.ts';

type Numbers = readonly number[];

const LONGEST = 6_000;
const NUMBER = /-?\d+(?:\.\d+)?/g;
const NAMED =
	/(?<![A-Za-z])([A-Z])["'*_$ ]{0,4}(?:=|:|->|→|is|\\rightarrow)["'*_$ ]{0,4}(-?\d+(?:\.\d+)?)/g;

/**
 * Reads the numbers of the letters: a list with any brackets and separators, or `A = 7, B = 2` in
 * any order and layout. A letter that is given two numbers is no answer. Of a text that says more
 * the last line that lists two numbers or more counts.
 */
export function readNumbers(answer: string, letters: readonly string[]): Answer<Numbers> {
	return readAnswer(answer, {
		shape: 'block',
		missing: 'There is no list of numbers',
		read: (passage) => numbersIn(passage, letters),
	});
}

function numbersIn({ content, place }: Passage, letters: readonly string[]): Reading<Numbers> {
	const isAlone = place === 'alone';
	const said = isAlone ? content.slice(0, LONGEST) : content.slice(-LONGEST);
	const end = said.replaceAll(/,? and (?=-?\d)/g, ', ');
	const byName = named(end, letters, isAlone);
	if (byName) return byName;
	if (isAlone) return /[A-Za-z]{3}/.test(end) ? lastList(end) : list(end);
	return end.includes('\n') ? list(lastRun(end, isNumber)) : lastList(end);
}

/** The numbers that stand beside their letters; null where not every letter has one. */
function named(text: string, letters: readonly string[], strict: boolean): Reading<Numbers> {
	const given = new Map<string, number>();
	for (const [, letter = '', number] of text.matchAll(NAMED)) {
		const before = given.get(letter);
		if (strict && before !== undefined && before !== Number(number))
			return { fault: unreadable(`${letter} is given both ${before} and ${number}.`) };
		given.set(letter, Number(number));
	}
	const numbers = letters.flatMap((letter) => given.get(letter) ?? []);
	return numbers.length === letters.length ? { value: numbers } : null;
}

const isNumber = (line: string): boolean => /^[\s[\](),;]*-?\d+(?:\.\d+)?[\s[\](),;]*$/.test(line);

function list(text: string): Reading<Numbers> {
	const numbers = (text.match(NUMBER) ?? []).map(Number);
	return numbers.length > 1 ? { value: numbers } : null;
}

/** The last bracketed list of a line; else the line, if it is nothing but numbers. */
function lastList(line: string): Reading<Numbers> {
	const bracketed = /[[(]([\d\s.,;-]+)[\])][^[\]()\d]*$/.exec(line.slice(-2_000))?.[1];
	const bare = line.slice(line.lastIndexOf(':') + 1);
	return list(bracketed ?? (/[A-Za-z=+]/.test(bare) ? '' : bare));
}
