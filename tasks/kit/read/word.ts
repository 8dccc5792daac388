import type { Mark } from '../draw/picture.ts';
import { unreadable, type Verdict, verdictOn } from '../verdict.ts';
import { excerpt, readAnswer } from './answer.ts';

/** The word that an answer gives, or why none can be read. */
export type WordReading =
	| { readonly word: string; readonly fault: null }
	| { readonly word: null; readonly fault: string };

const AROUND = /["'`*_$.,;:[\](){}]/g;

/**
 * Reads a string of letters: alone, in quotes, spaced out, as a list of letters, or within a
 * sentence that holds no other string over `alphabet`. Upper and lower case are different letters.
 */
export function readWord(answer: string, alphabet: string): WordReading {
	const { content, delimited } = readAnswer(answer.replaceAll(/\\text(?:tt)?\{/g, '{'));
	const letters = new Set(alphabet);
	const isWord = (text: string) => text !== '' && [...text].every((letter) => letters.has(letter));
	const inLetters = (text: string) => {
		const joined = text.replaceAll(/[\s,]/g, '').replaceAll(AROUND, '');
		return isWord(joined) ? joined : null;
	};

	const bare = content.replaceAll(AROUND, '').trim();
	const whole = inLetters(content) ?? (delimited && /^[a-z]+$/i.test(bare) ? bare : null);
	if (whole !== null) return { word: whole, fault: null };

	const candidatesIn = (text: string) => {
		const quoted = text.match(/(["'`])[a-z]+\1/gi);
		return (quoted ?? text.split(/\s+/))
			.map((token) => token.replaceAll(AROUND, ''))
			.filter((token) => isWord(token) && (quoted !== null || token.length > 1));
	};
	// A text without delimiters may think aloud: its last line with a string counts.
	const candidates = delimited
		? candidatesIn(content)
		: (content
				.split('\n')
				.map(candidatesIn)
				.findLast((found) => found.length > 0) ?? []);
	const [only, ...others] = new Set(candidates);
	if (only === undefined)
		return { word: null, fault: `There is no string of letters in "${excerpt(content)}".` };
	if (others.length > 0)
		return {
			word: null,
			fault: `The answer gives different strings: "${excerpt(only)}" and "${excerpt(others[0] ?? '')}".`,
		};
	return { word: only, fault: null };
}

/** Grades an answer that must be exactly the word `right`; the reason names the first difference. */
export function judgeWord(right: string, alphabet: string, answer: string): Verdict {
	const { word, fault: unread } = readWord(answer, alphabet);
	if (word === null) return unreadable(unread);
	const at = firstDifference(right, word);
	const fault =
		word === right ? null : { constraint: 'final-string', reason: difference(right, word, at) };
	return verdictOn(excerpt(word, 400), fault, 'This is the final string.');
}

function difference(right: string, word: string, at: number): string {
	if (at === word.length)
		return `The answer stops after ${word.length} letters; the final string has ${right.length}.`;
	if (at === right.length)
		return `The answer goes on after letter ${at}, where the final string ends.`;
	return `Letter ${at + 1} is "${word[at]}" in the answer; it should be "${right[at]}".`;
}

function firstDifference(right: string, word: string): number {
	let at = 0;
	while (at < right.length && right[at] === word[at]) at++;
	return at;
}

/** The letters of an answer's word for a picture: right up to the first difference, which is marked. */
export function wordMarks(right: string, word: string): Mark[] {
	const at = firstDifference(right, word);
	const marks = [...word.slice(0, 2 * right.length + 20)].map(
		(text, index): Mark => ({ text, tone: index < at ? 'answer' : index > at ? 'plain' : 'wrong' }),
	);
	if (at === word.length && at < right.length) marks.push({ text: '…', tone: 'wrong' });
	return marks;
}
