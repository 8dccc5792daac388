import { readAnswer } from '../kit/answer.ts';

/** The numbers of an answer by row; rows may be of any length. */
export type Rows = readonly (readonly number[])[];

/**
 * Reads a grid written as JSON lists, or as lines of numbers separated by commas, spaces or bars, or
 * as lines of single digits; null where there is none. Of a text without delimiters the last `size`
 * rows count, because models often repeat the puzzle first.
 */
export function readRows(text: string, size: number): Rows | null {
	const { content, delimited } = readAnswer(text);
	const rows = content.includes('[') ? bracketed(content) : lines(content, size);
	if (rows.length === 0) return null;
	const only = rows.length === 1 ? rows[0] : undefined;
	if (only?.length === size * size)
		return Array.from({ length: size }, (_, row) => only.slice(row * size, (row + 1) * size));
	return delimited ? rows : rows.slice(-size);
}

function bracketed(text: string): number[][] {
	return Array.from(text.matchAll(/\[([^[\]]*)\]/g), ([, inside]) => numbers(inside ?? '')).filter(
		(row) => row.length > 0,
	);
}

function lines(text: string, size: number): number[][] {
	return text
		.split('\n')
		.filter((line) => /^[\d\s,;|]*$/.test(line) && /\d/.test(line))
		.map((line) => {
			const digits = line.trim();
			const joined = size <= 9 && /^\d+$/.test(digits) && digits.length % size === 0;
			return joined ? Array.from(digits, Number) : numbers(line);
		});
}

function numbers(text: string): number[] {
	return text.match(/-?\d+/g)?.map(Number) ?? [];
}
