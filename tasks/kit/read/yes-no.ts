import { excerpt, readAnswer } from './answer.ts';

export type YesNo = 'yes' | 'no';

const WORDS = /\b(?:yes|no|true|false)\b/gi;

/** Every yes or no (or true, false) of a text, in order. */
export function yesNosIn(text: string): YesNo[] {
	return [...text.matchAll(WORDS)].map(([word]) => (/^(?:yes|true)$/i.test(word) ? 'yes' : 'no'));
}

/**
 * Reads the answer to one question that is answered by yes or no. Where the delimiters are missing
 * the last line that says either counts; `reason` says why nothing could be read.
 */
export function readYesNo(
	text: string,
): { readonly said: YesNo } | { readonly said: null; readonly reason: string } {
	const { content, delimited } = readAnswer(text);
	if (/^[yn]\.?$/i.test(content)) return { said: /^y/i.test(content) ? 'yes' : 'no' };
	const lines = delimited ? [content] : content.split('\n');
	const last = lines.findLast((line) => yesNosIn(line).length > 0) ?? '';
	const [said, ...others] = new Set(yesNosIn(last));
	if (said === undefined)
		return { said: null, reason: `"${excerpt(content)}" is neither yes nor no.` };
	if (others.length > 0) return { said: null, reason: `"${excerpt(last)}" says both yes and no.` };
	return { said };
}
