import { readAnswer } from '../kit/read/answer.ts';

/** The numbers of an answer by row; rows may be of any length. */
export type Rows = readonly (readonly number[])[];

/**
 * Reads a grid written as JSON lists, or as lines of numbers separated by commas, spaces or bars, or
 * as lines of single digits; null where there is none. Of a text without delimiters the last `size`
 * rows count, because models often repeat the puzzle first. Of a text with too many rows it reads
 * one row too many, and no more: that is enough to see it.
 */
export function readRows(text: string, size: number): Rows | null {
	const { content, delimited } = readAnswer(text);
	const pieces = content.includes('[') ? bracketed(content) : content.split('\n');
	const rows = delimited
		? firstRows(pieces, size, size + 1)
		: firstRows(pieces.reverse(), size, size).reverse();
	const [only, second] = rows;
	if (only === undefined) return null;
	if (second === undefined && only.length === size * size)
		return Array.from({ length: size }, (_, row) => only.slice(row * size, (row + 1) * size));
	return rows;
}

/** The insides of the innermost brackets, and the texts between them. */
function bracketed(text: string): string[] {
	return text.split(']').map((piece) => piece.slice(piece.lastIndexOf('[') + 1));
}

function firstRows(pieces: readonly string[], size: number, most: number): number[][] {
	const rows: number[][] = [];
	for (const piece of pieces) {
		if (rows.length === most) break;
		if (/^[\d\s,;|-]*$/.test(piece) && /\d/.test(piece)) rows.push(numbersIn(piece.trim(), size));
	}
	return rows;
}

function numbersIn(piece: string, size: number): number[] {
	const joined = size <= 9 && /^\d+$/.test(piece) && piece.length % size === 0;
	return joined ? Array.from(piece, Number) : (piece.match(/-?\d+/g)?.map(Number) ?? []);
}
