import { unreadable } from '../verdict.ts';
import { type Answer, type Passage, type Reading, readAnswer } from './answer.ts';
import { excerpt } from './excerpt.ts';

/** The option that a text chooses, or a value, as `valuesIn` finds it, that is none of the options'. */
export type Choice =
	| { readonly option: number; readonly value?: undefined }
	| { readonly option?: undefined; readonly value: string };

const LONGEST = 20_000;

/**
 * Reads "(B)", "B", "B) text", "option B", "the answer is B" or the text alone. `valuesIn` finds the
 * values in a text, in the order in which they stand, and each option holds exactly one. A letter and
 * a text that contradict each other, or two options, are no answer; nothing is guessed.
 */
export function readOption(
	text: string,
	options: readonly string[],
	valuesIn: (text: string) => readonly string[],
): Answer<Choice> {
	const values = options.map((option) => valuesIn(option)[0]);
	return readAnswer(text, {
		shape: 'line',
		missing: 'There is no option',
		read: (passage) => choiceIn(passage, values, valuesIn),
	});
}

function choiceIn(
	{ content, place }: Passage,
	options: readonly (string | undefined)[],
	valuesIn: (text: string) => readonly string[],
): Reading<Choice> {
	const said = content.slice(-LONGEST);
	const no = (reason: string) => ({ fault: unreadable(reason) });
	const letters = new Set(lettersIn(said, place));
	const values = new Set(valuesIn(said));
	const [letter] = letters;
	const [value] = values;
	if (letters.size + values.size === 0) return null;
	if (place === 'claimed' && (letters.size > 1 || values.size !== 1) && !isClaimed(said))
		return null;
	if (letters.size > 1 || values.size > 1)
		return no(`"${excerpt(said)}" gives more than one answer.`);
	const meant = options.indexOf(value);
	if (letter === undefined || value === undefined) {
		const option = letter === undefined ? meant : letter.charCodeAt(0) - 65;
		if (option >= options.length) return no(`There is no option (${letter}).`);
		return { value: option >= 0 ? { option } : { value: value ?? '' } };
	}
	return letter.charCodeAt(0) - 65 === meant
		? { value: { option: meant } }
		: no(`The letter and the text of "${excerpt(said)}" contradict each other.`);
}

/** Whether a line is a letter, or says that a letter is the answer. */
function isClaimed(line: string): boolean {
	return /^\W*[A-Za-z]\W*$|\b(?:answer|correct|right|choose|option|choice|select|pick|is|be|so|thus|therefore)\b\W{0,6}[A-Z]\b/.test(
		line,
	);
}

/** The letters that a text chooses: the one that it is or begins with, and those that are marked. */
function lettersIn(said: string, place: Passage['place']): string[] {
	const bare = said.replaceAll(/[*_`$"]/g, '').trim();
	const alone = /^\W{0,3}([a-z])\W{0,3}$/i.exec(bare)?.[1];
	if (alone !== undefined) return [alone.toUpperCase()];
	if (/^\W*[A-Z](?:\W+(?:(?:and|or)\W+)?[A-Z])+\W*$/.test(bare))
		return bare.match(/\b[A-Z]\b/g) ?? [];
	const leading =
		/^([A-Z])(?=[).:,-](?!\w)|\s+(?:[A-Z\d"'(-]|the\b))(?!\s+(?:am|was|have|think|cannot)\b)/.exec(
			bare,
		)?.[1] ?? '';
	const marked = [...bare.matchAll(MARKED)].map(([, bracketed, named, claimed, chosen]) =>
		(bracketed ?? named ?? claimed ?? chosen ?? '').toUpperCase(),
	);
	const isSubject = place !== 'alone' && leading === 'I';
	return [isSubject ? '' : leading, ...marked].filter((letter) => letter !== '');
}

const MARKED = new RegExp(
	[
		String.raw`\(([A-Za-z])\)`,
		String.raw`\b(?:[Oo]ption|[Cc]hoice|[Ll]etter) ([A-Z])\b`,
		String.raw`\b(?:is|be|choose|pick|select|answer:?) ([A-Z])(?=[.,;:)]|\s*$)`,
		String.raw`(?<![A-Za-z])([A-Z])(?= is (?:the (?:answer|correct|right|one)|correct|right)\b)`,
	].join('|'),
	'g',
);
