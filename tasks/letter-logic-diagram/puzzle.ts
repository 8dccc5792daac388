import type { Unit as Rule } from '../kit/search/candidate-search.ts';

export interface Puzzle {
	/** Rows of letters from "a"; "." is an empty cell. */
	readonly rows: readonly string[];
	/** The number of each cell's region; null where there are no regions. */
	readonly regions: readonly (readonly number[])[] | null;
	/** Whether there is only one solution. */
	readonly unique: boolean;
}

/** Cells, counted along the rows from 0, that a rule speaks of. */
export interface Unit extends Rule {
	readonly name: string;
}

export function lettersOf(size: number): string {
	return 'abcdefghijkl'.slice(0, size);
}

/** The rows, the columns, the diagonal and the regions. */
export function unitsOf({ rows, regions }: Pick<Puzzle, 'rows' | 'regions'>): Unit[] {
	const size = rows.length;
	const all = Array.from({ length: size }, (_, i) => i);
	const numbers = regions?.flat() ?? [];
	return [
		...all.map(
			(row): Unit => ({
				rule: 'all',
				name: `Row ${row + 1}`,
				cells: all.map((column) => row * size + column),
			}),
		),
		...all.map(
			(column): Unit => ({
				rule: 'all',
				name: `Column ${column + 1}`,
				cells: all.map((row) => row * size + column),
			}),
		),
		{
			rule: 'same',
			name: 'The diagonal from the top right to the bottom left',
			cells: all.map((row) => row * size + size - 1 - row),
		},
		...[...new Set(numbers)].map(
			(number): Unit => ({
				rule: 'different',
				name: `Region ${number}`,
				cells: numbers.flatMap((other, cell) => (other === number ? [cell] : [])),
			}),
		),
	];
}

/** Rows on lines, cells separated by commas. */
export function gridText(rows: readonly string[]): string {
	return rows.map((row) => [...row].join(',')).join('\n');
}

export function toRows(size: number, cells: readonly string[]): string[] {
	return Array.from({ length: size }, (_, row) =>
		cells.slice(row * size, (row + 1) * size).join(''),
	);
}
