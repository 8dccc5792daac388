import { splitReasoning } from '../../../src/ground/reasoning.ts';

/** Longer texts are cut to their end before they are read: no model answer is this long. */
const LONGEST_ANSWER = 100_000;

export interface AnswerText {
	/** The text to parse: the inside of the delimiters, else what follows an answer label, else everything. */
	readonly content: string;
	/** The same before anything was taken off its ends: for answers in which "$" or "*" may be a value. */
	readonly verbatim: string;
	/** Whether the model used the `<<<…>>>` that the question asks for. */
	readonly delimited: boolean;
}

/**
 * Finds the answer in a model's text once its reasoning is taken off, as the published graders do (the last `<<<…>>>` counts) and
 * more tolerantly where there is none: an opening `<<<` that was never closed, `\boxed{…}`, the
 * text after the last "answer:" label, else the whole text. A label inside the delimiters, code
 * fences, quotes and emphasis round the answer are taken off. Linear in the length of the text.
 */
export function readAnswer(text: string): AnswerText {
	const plain = plainText(splitReasoning(text).answer.slice(-LONGEST_ANSWER));
	const inside = lastDelimited(plain);
	if (inside !== null) {
		const content = unwrap(withoutLabel(unwrap(inside)));
		return { content, verbatim: inside, delimited: true };
	}
	const verbatim = lastBoxed(plain) ?? afterLabel(plain) ?? plain;
	return { content: unwrap(verbatim), verbatim, delimited: false };
}

// Not Unicode's own NFKC: that would make "10⁵" read "105".
/** Writes full-width characters, unusual spaces, dashes, quotes and line ends as the plain ones. */
export function plainText(text: string): string {
	return text
		.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
		.replaceAll(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
		.replaceAll(/[\u200b-\u200d\u2060\ufeff]/g, '')
		.replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
		.replaceAll(/[\u2010-\u2015\u2212]/g, '-')
		.replaceAll(/[“”„]/g, '"')
		.replaceAll(/[‘’]/g, "'");
}

function lastDelimited(text: string): string | null {
	const close = text.lastIndexOf('>>>');
	const open = text.lastIndexOf('<<<', close < 0 ? text.length : close - 1);
	const lastOpen = text.lastIndexOf('<<<');
	if (open >= 0 && close > open) {
		// In ">>>>" the first three close.
		const end = text.indexOf('>>>', open + 3);
		return text.slice(open + 3, end);
	}
	return lastOpen < 0 ? null : text.slice(lastOpen + 3);
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

// "The answer is" without a colon counts only before something that looks like a value.
const LABEL =
	/\banswer(?:[*_ ]{0,4}(?: is)?[*_ ]{0,4}[:=]|[*_ ]{0,4} is(?=[*_ ]{0,4}["'`$[({\d-]))[*_]{0,3}/gi;

function afterLabel(text: string): string | null {
	let rest: string | null = null;
	for (const label of text.matchAll(LABEL)) rest = text.slice(label.index + label[0].length);
	return rest === null || rest.trim() === '' ? null : rest;
}

function withoutLabel(text: string): string {
	return text.replace(/^(?:the )?(?:final )?answer(?: is)? ?[:=]/i, '');
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
	let inner = withoutFence(text.trim());
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

function withoutFence(text: string): string {
	if (text.length < 6 || !text.startsWith('```') || !text.endsWith('```')) return text;
	const body = text.slice(3, -3);
	if (body.includes('```')) return text;
	// The language stands on the opening line, alone.
	return body.replace(/^[a-z]*\n/i, '').trim();
}

/** A short form of a text for a verdict's `read` and `reason`. */
export function excerpt(text: string, longest = 120): string {
	const line = text
		.slice(0, 20 * longest)
		.replaceAll(/\s+/g, ' ')
		.trim();
	return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
