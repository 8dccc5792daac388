/** A stretch of a text. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Up to the next key, so that a list that lost its brackets is whole. */
const LITERAL = /^(?:(?!, ?["']\w+["'] ?:)[^}\n])*/;
const LONGEST_LITERAL = 4_000;

/** The value of a JSON or Python key that begins at `start`: a string's inside, a list or object, a literal. */
export function valueAt(text: string, start: number): Span {
	const first = text[start] ?? '';
	if (/["']/.test(first)) {
		let end = start + 1;
		while (end < text.length && text[end] !== first) end += text[end] === '\\' ? 2 : 1;
		return { start: start + 1, end: Math.min(end, text.length) };
	}
	if (first === '' || !'[{('.includes(first)) {
		const literal = LITERAL.exec(text.slice(start, start + LONGEST_LITERAL))?.[0] ?? '';
		return { start, end: start + literal.length };
	}
	let depth = 0;
	for (let at = start; at < text.length; at++) {
		if ('[{('.includes(text[at] ?? '')) depth++;
		else if (']})'.includes(text[at] ?? '') && --depth === 0) return { start, end: at + 1 };
	}
	return { start, end: text.length };
}

// Written with one backslash, as in no JSON.
const LATEX = /(?<!\\)\\(?:[dt]?frac|boxed|text|times|left|right|begin|sqrt|pi|cdot|neq|nabla)/;

/** What a span of a text says: where it is the inside of a JSON or Python string, that is decoded. */
export function saidAt(text: string, { start, end }: Span): string {
	const raw = text.slice(start, end);
	const quote = text[start - 1] ?? '';
	const isString = /["']/.test(quote) && text[end] === quote;
	if (!isString || !raw.includes('\\') || raw.includes('\n') || LATEX.test(raw)) return raw;
	const inJson = quote === '"' ? raw : raw.replaceAll("\\'", "'").replaceAll('"', '\\"');
	try {
		return String(JSON.parse(`"${inJson}"`));
	} catch {
		return raw;
	}
}

/** Where the value of an object's key for the answer begins. */
export const ANSWER_KEY =
	/["'](?:final[_ ]?|correct[_ ]?)?(?:answer|result|solution|output)["'] ?: ?/gi;
const OTHER_KEY =
	/^\{\s*["'](?:response|moves|plan|path|waypoints|grid|board|matrix|table|expression|liars|order|list|string|password|queens|presses|buttons|counts|cells)["'] ?: ?/i;

/** What an object that is nothing but an answer holds as its answer; any other text as it is. */
export function insideObject(text: string): string {
	const trimmed = text.trim();
	if (!trimmed.startsWith('{') || !trimmed.endsWith('}')) return text;
	const key = [...trimmed.matchAll(ANSWER_KEY)].at(-1) ?? OTHER_KEY.exec(trimmed);
	if (!key) return text;
	return saidAt(trimmed, valueAt(trimmed, key.index + key[0].length));
}
