import type { Position } from '../write/positions.ts';
import { type Answer, type Passage, type Reading, readAnswer } from './answer.ts';
import { lastRun } from './lines.ts';

/**
 * Reads positions as "row column" pairs, as `(r, c)` pairs, as JSON lists or with the words "row"
 * and "column", in either order. Of a text that says more the last list counts.
 */
export function readPositions(text: string): Answer<readonly Position[]> {
	return readAnswer(text, {
		shape: 'block',
		missing: 'There is no list of "row column" pairs',
		read: positionsIn,
	});
}

function positionsIn({ content, place }: Passage): Reading<readonly Position[]> {
	const list = isList(content) ? content : place === 'anywhere' ? lastRun(content, isList) : '';
	const pairs = list === '' ? (place === 'claimed' ? [] : pairsIn(content)) : numbersIn(list);
	if (pairs.length === 0 || pairs.length % 2 !== 0) return null;
	if (place === 'claimed' && pairs.length < 4) return null;
	const isSwapped = /^col/i.test(/\b(?:row|col)[a-z]{0,6}\b/i.exec(list)?.[0] ?? '');
	const positions = Array.from({ length: pairs.length / 2 }, (_, i): Position => {
		const [first = 0, second = 0] = pairs.slice(2 * i, 2 * i + 2);
		return isSwapped ? [second, first] : [first, second];
	});
	return { value: positions };
}

const numbersIn = (list: string): number[] =>
	unmarked(list)
		.match(/-?\d+(?:\.\d+)?/g)
		?.map(Number) ?? [];

const PAIR = /[([] ?(-?\d{1,6}) ?[,;] ?(-?\d{1,6}) ?[)\]]/g;
const FEWEST_PAIRS = 3;

/** The numbers of the pairs in brackets of a text's last line that has some. */
function pairsIn(text: string): number[] {
	const line = text.split('\n').findLast((one) => (one.match(PAIR) ?? []).length >= FEWEST_PAIRS);
	return [...(line ?? '').matchAll(PAIR)].flatMap(([, row, column]) => [
		Number(row),
		Number(column),
	]);
}

/** Without the numbers that only count the positions: "Queen 1:", "2.". */
function unmarked(text: string): string {
	return text
		.replaceAll(/\\([()])/g, '$1')
		.replaceAll(/\bR(\d{1,3}) ?C(\d{1,3})\b/gi, '($1, $2)')
		.replaceAll(/\b(?:queen|position|cell|number|pair) ?#?\d{1,4} ?[:.)=-]/gi, ' ')
		.replaceAll(/^ *(?:[-*•] |\d{1,4}[.)] )/gm, ' ');
}

const WORDS =
	/\b(?:rows?|columns?|cols?|and|r|c|at|in|queens?|positions?|cells?|selected|placed|numbers?)\b/gi;

/** Whether a text is nothing but numbers, signs that separate them, and words for rows and columns. */
function isList(text: string): boolean {
	return (
		/\d/.test(text) && /^[\d\s,;:.()[\]{}"'|=*_`$-]*$/.test(unmarked(text).replaceAll(WORDS, ''))
	);
}
