import type { Mark } from './picture.ts';

/** Where two words part, counted from 0; the length of the shorter where it begins the other. */
export function firstDifference(right: string, word: string): number {
	let at = 0;
	while (at < right.length && right[at] === word[at]) at++;
	return at;
}

/** The letters of an answer's word for a picture: right up to the first difference, which is marked. */
export function wordMarks(right: string, word: string): Mark[] {
	const at = firstDifference(right, word);
	const marks = [...word.slice(0, 2 * right.length + 20)].map(
		(text, index): Mark => ({ text, tone: index < at ? 'answer' : index > at ? 'plain' : 'wrong' }),
	);
	if (at === word.length && at < right.length) marks.push({ text: '…', tone: 'wrong' });
	return marks;
}
