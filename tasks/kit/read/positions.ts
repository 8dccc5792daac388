import { readAnswer } from './answer.ts';

/** Row and column, as the answer counts them. */
export type Position = readonly [row: number, column: number];

/**
 * Reads positions as "row column" pairs, as `(r, c)` pairs, as JSON lists or with the words "row"
 * and "column"; null where there are none. Of a text without `<<<…>>>` the last list counts.
 */
export function readPositions(text: string): Position[] | null {
	const { content, delimited } = readAnswer(text);
	const list = isList(content) ? content : delimited ? null : lastList(content);
	const numbers = list?.match(/-?\d+/g)?.map(Number) ?? [];
	if (numbers.length === 0 || numbers.length % 2 !== 0) return null;
	return Array.from(
		{ length: numbers.length / 2 },
		(_, i): Position => [numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0],
	);
}

/** The notation that questions ask for: `0 3, 1 0, 2 4`. */
export function writePositions(positions: readonly Position[]): string {
	return positions.map(([row, column]) => `${row} ${column}`).join(', ');
}

/** Whether a text is nothing but numbers, signs that separate them, and words for rows and columns. */
function isList(text: string): boolean {
	return /^[\d\s,;:()[\]{}"'-]*\.?$/.test(
		text.replaceAll(/\b(?:rows?|columns?|cols?|and|r|c)\b/gi, ''),
	);
}

function lastList(text: string): string | null {
	const lines = text.split('\n');
	const last = lines.findLastIndex((line) => /\d/.test(line) && isList(line));
	if (last < 0) return null;
	// A list may stand on several lines, one pair each.
	let first = last;
	while (first > 0 && /\S/.test(lines[first - 1] ?? '') && isList(lines[first - 1] ?? '')) first--;
	return lines.slice(first, last + 1).join('\n');
}
