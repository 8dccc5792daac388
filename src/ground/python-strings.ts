/** Where a place in a Python program stands: in its code, a comment, or a string with these quotes. */
export type PythonPlace = 'code' | 'comment' | '"' | "'" | '"""' | "'''";

/**
 * Where `to` stands, for one who stands in `place` at `from`. Only strings and comments are told apart:
 * enough to know whether a fence is the program's own text. Linear in the length between.
 */
export function placeAfter(
	text: string,
	from: number,
	to: number,
	place: PythonPlace = 'code',
): PythonPlace {
	let at = from;
	let now = place;
	while (at < to) {
		const character = text[at] ?? '';
		if (now === 'code') {
			if (character === '#') now = 'comment';
			else if (character === '"' || character === "'") {
				now = quotesAt(text, at, character);
				at += now.length - 1;
			}
		} else if (now === 'comment') {
			if (character === '\n') now = 'code';
		} else if (character === '\\') at++;
		else if (character === '\n' && now.length === 1) now = 'code';
		else if (text.startsWith(now, at)) {
			at += now.length - 1;
			now = 'code';
		}
		at++;
	}
	return now;
}

function quotesAt(text: string, at: number, quote: '"' | "'"): PythonPlace {
	if (!text.startsWith(quote.repeat(3), at)) return quote;
	return quote === '"' ? '"""' : "'''";
}
