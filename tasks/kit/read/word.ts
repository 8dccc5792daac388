import { firstDifference } from '../draw/word.ts';
import { unreadable, type Verdict, verdictOn } from '../verdict.ts';
import { type Answer, type Passage, type Reading, readAnswer } from './answer.ts';
import { excerpt } from './excerpt.ts';

const AROUND = /["'`*_$.,;:[\](){}|]/g;
const ARROW = /->|→|=>|⇒/;
/** So much of a word must be of the alphabet for it to be an answer, if a wrong one. */
const MOST_OF_IT = 0.8;

/**
 * Reads a string of letters: alone, in quotes, spaced out, as a list of letters, behind an arrow, or
 * within a sentence that holds no other string over `alphabet`. Upper and lower case are different
 * letters.
 */
export function readWord(answer: string, alphabet: string): Answer<string> {
	const letters = new Set(alphabet);
	return readAnswer(answer, {
		shape: 'line',
		missing: 'There is no string of letters',
		read: (passage) => wordIn(passage, letters),
	});
}

function wordIn({ content, place }: Passage, letters: ReadonlySet<string>): Reading<string> {
	const share = (text: string) =>
		[...text].filter((letter) => letters.has(letter)).length / text.length;
	const end = content.split(ARROW).at(-1) ?? '';
	const joined = end.replaceAll(/[\s,]/g, '').replaceAll(AROUND, '');
	if (joined !== '' && share(joined) === 1) return { value: joined };
	if (place === 'claimed') return null;
	const bare = end.replaceAll(AROUND, '').trim();
	const [lower, upper] = [bare.toLowerCase(), bare.toUpperCase()];
	if (
		place === 'alone' &&
		/^[a-z]+$/i.test(bare) &&
		Math.max(share(bare), share(lower), share(upper)) >= MOST_OF_IT
	)
		return { value: bare };

	const quoted = end.match(/(["'`])[a-z]+\1/gi);
	const [only, ...others] = new Set(
		(quoted ?? end.split(/\s+/))
			.map((token) => token.replaceAll(AROUND, ''))
			.filter((token) => share(token) === 1 && (quoted !== null || token.length > 1)),
	);
	if (only === undefined) return null;
	const [other] = others;
	return other === undefined
		? { value: only }
		: {
				fault: unreadable(
					`The answer gives different strings: "${excerpt(only)}" and "${excerpt(other)}".`,
				),
			};
}

/** Grades an answer that must be exactly the word `right`; the reason names the first difference. */
export function judgeWord(right: string, alphabet: string, answer: string): Verdict {
	const { value: word, fault: unread } = readWord(answer, alphabet);
	if (unread) return unread;
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
