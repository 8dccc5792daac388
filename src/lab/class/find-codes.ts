/** Far more than a school pastes. */
const MOST_CODES = 5000;

/** What may stand before and after a code in a message, a list or a table. */
const BETWEEN = /[\s,;"'<>()[\]]+/;

/**
 * The codes in a text, in their order: messages with names, a column of a table, one a line. A text
 * without anything like a code is given back whole, for its own fault to be named.
 */
export function codesIn(text: string): string[] {
	const words = text.split(BETWEEN).filter((word) => /^cs\d[0-9a-z-]{8,}/i.test(word));
	const rest = text.trim();
	if (words.length === 0) return rest === '' ? [] : [rest.slice(0, 400)];
	return [...new Set(words)].slice(0, MOST_CODES);
}
