/** Longer texts stay as they were written: no answer that people read is as long. */
export const LONGEST_MARKDOWN = 20_000;

/** Whether a text may hold any Markdown or formula: else no reader is loaded for it. */
export function mayHoldMarkdown(text: string): boolean {
	if (text.length > LONGEST_MARKDOWN) return false;
	return /[*_`|#~$]|\\[([]|^ {0,8}(?:[-+>]|\d{1,4}[.)])\s/m.test(text);
}
