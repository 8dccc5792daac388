/** Whether a text has three plain words in a row, as no data has. Of the outer ones two letters tell: a word without end is not read anew from each. */
export const isProse = (text: string): boolean => /\p{Ll}{2} \p{Ll}{2,} \p{Ll}{2}/u.test(text);

/** Whether a paragraph is one short sentence: a capital first, a word and a full stop last. */
export const isSentence = (paragraph: string): boolean =>
	/^\s*\p{Lu}\p{L}* [^\n]{0,400}\p{Ll}{2}[.!]\s*$/u.test(paragraph);
