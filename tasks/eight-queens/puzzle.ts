import * as v from 'valibot';
import { integer, list, pair, record } from '../kit/schema.ts';

/** Row and column, counted from 0. */
export type Cell = readonly [row: number, column: number];

const cell = pair(integer(0, 23));

export const schema = v.pipe(
	record({
		/** Rows, columns and queens. */
		size: integer(4, 24),
		queens: list(cell, 0, 12),
		blocked: list(cell, 0, 400),
	}),
	v.check(
		({ size, queens, blocked }) => [...queens, ...blocked].every((cell) => onBoard(size, cell)),
		'every cell must be on the board',
	),
	v.check(
		({ queens, blocked }) =>
			new Set([...queens, ...blocked].map(String)).size === queens.length + blocked.length,
		'no cell may be named twice',
	),
	v.check(
		({ size, queens }) =>
			queens.length < size &&
			queens.every((queen, i) => !queens.slice(0, i).some((other) => attacks(other, queen))),
		'the given queens must leave one to place, and none may attack another',
	),
);
export type Puzzle = v.InferOutput<typeof schema>;

export function attacks([row, column]: Cell, [otherRow, otherColumn]: Cell): boolean {
	const down = Math.abs(row - otherRow);
	const across = Math.abs(column - otherColumn);
	return down === 0 || across === 0 || down === across;
}

export function includes(cells: readonly Cell[], [row, column]: Cell): boolean {
	return cells.some(([r, c]) => r === row && c === column);
}

export function onBoard(size: number, [row, column]: Cell): boolean {
	return row >= 0 && row < size && column >= 0 && column < size;
}

/** The board as the question shows it: Q a queen, X a blocked cell, . a free one. */
export function boardText({ size, queens, blocked }: Puzzle): string {
	const rows = Array.from({ length: size }, () => Array<string>(size).fill('.'));
	const write = (cells: readonly Cell[], sign: string) => {
		for (const [row, column] of cells) rows[row]?.splice(column, 1, sign);
	};
	write(blocked, 'X');
	write(queens, 'Q');
	return rows.map((row) => row.join('')).join('\n');
}
