/** Longer texts are cut to their end before they are read: no model answer is this long. */
const LONGEST_ANSWER = 200_000;

export interface AnswerText {
	/** The text to parse: the inside of the delimiters, else what follows an answer label, else everything. */
	readonly content: string;
	/** Whether the model used the `<<<…>>>` that the question asks for. */
	readonly delimited: boolean;
}

/**
 * Finds the answer in a model's text, as the published graders do (the last `<<<…>>>` counts) and
 * more tolerantly where there is none: `\boxed{…}`, then the text after the last "answer:" label,
 * then the whole text. Code fences, quotes and emphasis round it are taken off; full-width
 * characters become plain ones (Unicode NFKC). Linear in the length of the text.
 */
export function readAnswer(text: string): AnswerText {
	const plain = text.slice(-LONGEST_ANSWER).normalize('NFKC').replaceAll('\r\n', '\n');
	const delimited = lastDelimited(plain);
	if (delimited !== null) return { content: unwrap(delimited), delimited: true };
	const content = lastBoxed(plain) ?? afterLabel(plain) ?? plain;
	return { content: unwrap(content), delimited: false };
}

function lastDelimited(text: string): string | null {
	// Non-greedy, left to right, as the published pattern matches: an opening runs to the next closing.
	let found: string | null = null;
	let from = 0;
	for (;;) {
		const open = text.indexOf('<<<', from);
		if (open < 0) return found;
		const close = text.indexOf('>>>', open + 3);
		if (close < 0) return found;
		found = text.slice(open + 3, close);
		from = close + 3;
	}
}

function lastBoxed(text: string): string | null {
	const open = text.lastIndexOf('\\boxed{');
	if (open < 0) return null;
	let depth = 1;
	for (let i = open + 7; i < text.length; i++) {
		if (text[i] === '{') depth++;
		else if (text[i] === '}' && --depth === 0) return text.slice(open + 7, i);
	}
	return null;
}

function afterLabel(text: string): string | null {
	const labels = [...text.matchAll(/\banswer(?: is)?\b[*_ \t]{0,4}[:=][*_]{0,3}/gi)];
	const last = labels.at(-1);
	if (!last) return null;
	const rest = text.slice(last.index + last[0].length);
	return rest.trim() === '' ? null : rest;
}

const WRAPPERS: readonly (readonly [string, string])[] = [
	['"', '"'],
	["'", "'"],
	['`', '`'],
	['**', '**'],
	['$$', '$$'],
	['$', '$'],
	['\\(', '\\)'],
	['\\[', '\\]'],
];

/** Takes code fences, quotes, emphasis and maths delimiters off both ends of a text, and the spaces round it. */
export function unwrap(text: string): string {
	let inner = text.trim();
	const fence = /^```[a-z]*\n?([\s\S]*?)\n?```$/i.exec(inner);
	if (fence?.[1] !== undefined) inner = fence[1].trim();
	for (let again = true; again; ) {
		again = false;
		for (const [open, close] of WRAPPERS) {
			if (inner.length < open.length + close.length) continue;
			if (!inner.startsWith(open) || !inner.endsWith(close)) continue;
			const body = inner.slice(open.length, inner.length - close.length);
			if (body.includes(open) || body.includes(close)) continue;
			inner = body.trim();
			again = true;
		}
	}
	return inner;
}

/** A short form of a text for a verdict's `read` and `reason`. */
export function excerpt(text: string, longest = 120): string {
	const line = text.replaceAll(/\s+/g, ' ').trim();
	return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
