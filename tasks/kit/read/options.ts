import { excerpt, readAnswer } from './answer.ts';

/** Which of the options a text chooses, or what it says instead of one. */
export type OptionReading =
	| { readonly option: number }
	/** A value, as `valuesIn` finds it, that is none of the options'. */
	| { readonly option: null; readonly value: string }
	| { readonly option: null; readonly value: null; readonly reason: string };

/** A, B, C …: at most 26. */
export function optionLetter(option: number): string {
	return String.fromCharCode(65 + option);
}

/** The lines of a question: `(A) …`. */
export function optionLines(options: readonly string[]): string {
	return options.map((text, option) => `(${optionLetter(option)}) ${text}`).join('\n');
}

/** How many of the last lines are looked through where the delimiters are missing. */
const LAST_LINES = 40;
const LONGEST = 20_000;

/**
 * Reads "(B)", "B", "B) text", "option B" or the text alone. `valuesIn` finds the values in a text,
 * in the order in which they stand, and each option holds exactly one. A letter and a text that
 * contradict each other, or two options, are no answer; nothing is guessed.
 */
export function readOption(
	text: string,
	options: readonly string[],
	valuesIn: (text: string) => readonly string[],
): OptionReading {
	const { content, delimited } = readAnswer(text);
	const lines = delimited ? [content] : content.split('\n').slice(-LAST_LINES).reverse();
	for (const line of lines) {
		const said = line.trim().slice(-LONGEST);
		const letters = new Set(lettersIn(said));
		const values = new Set(valuesIn(said));
		if (letters.size + values.size > 0) return reading(said, letters, values, options, valuesIn);
	}
	return unread(`There is no option in "${excerpt(content)}".`);
}

const unread = (reason: string): OptionReading => ({ option: null, value: null, reason });

function reading(
	said: string,
	letters: ReadonlySet<string>,
	values: ReadonlySet<string>,
	options: readonly string[],
	valuesIn: (text: string) => readonly string[],
): OptionReading {
	if (letters.size > 1 || values.size > 1)
		return unread(`"${excerpt(said)}" gives more than one answer.`);
	const [letter] = letters;
	const [value] = values;
	const meant = options.findIndex((option) => valuesIn(option)[0] === value);
	if (letter === undefined)
		return value === undefined || meant >= 0 ? { option: meant } : { option: null, value };
	const option = letter.charCodeAt(0) - 65;
	if (option >= options.length) return unread(`There is no option (${letter}).`);
	if (value !== undefined && option !== meant)
		return unread(`The letter and the text of "${excerpt(said)}" contradict each other.`);
	return { option };
}

function lettersIn(said: string): string[] {
	if (/^[a-z][.:]?$/i.test(said)) return [said.charAt(0).toUpperCase()];
	const leading = /^([A-Z])(?=[).:,-]|$|\s+(?:[A-Z\d"'(-]|the\b))/.exec(said)?.[1] ?? '';
	const marked = [...said.matchAll(/\(([a-z])\)|\boption ([A-Z])\b/gi)].map(
		([, bracketed, named]) => (bracketed ?? named ?? '').toUpperCase(),
	);
	return [leading, ...marked].filter((letter) => letter !== '');
}
