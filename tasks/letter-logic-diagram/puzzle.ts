import * as v from 'valibot';
import { integer, list, record, text } from '../kit/schema.ts';
import { linesOf, type NamedUnit } from '../kit/search/units.ts';

export const schema = v.pipe(
	record({
		/** Rows of letters from "a"; "." is an empty cell. */
		rows: list(text(/^[a-l.]{4,12}$/), 4, 12),
		/** The number of each cell's region; null where there are no regions. */
		regions: v.nullable(list(list(integer(1, 144), 4, 12), 4, 12)),
		/** Whether there is only one solution. */
		unique: v.boolean(),
	}),
	v.check(
		({ rows, regions }) =>
			[...rows, ...(regions ?? rows)].every(({ length }) => length === rows.length) &&
			(regions ?? rows).length === rows.length,
		'rows and regions must be squares of one size',
	),
	v.check(({ rows }) => {
		const cells = [...rows.join('')];
		const letters = lettersOf(rows.length);
		return cells.includes('.') && cells.every((cell) => cell === '.' || letters.includes(cell));
	}, 'a cell must be empty, and the others hold the first letters'),
);
export type Puzzle = v.InferOutput<typeof schema>;

/** Cells, counted along the rows from 0, that a rule speaks of. */
export type Unit = NamedUnit<'row' | 'column' | 'diagonal' | 'region'>;

export function lettersOf(size: number): string {
	return 'abcdefghijkl'.slice(0, size);
}

/** The rows, the columns, the diagonal and the regions. */
export function unitsOf({ rows, regions }: Pick<Puzzle, 'rows' | 'regions'>): Unit[] {
	const size = rows.length;
	const all = Array.from({ length: size }, (_, i) => i);
	const numbers = regions?.flat() ?? [];
	return [
		...linesOf(size),
		{
			rule: 'same',
			kind: 'diagonal',
			name: 'The diagonal from the top right to the bottom left',
			cells: all.map((row) => row * size + size - 1 - row),
		},
		...[...new Set(numbers)].map(
			(number): Unit => ({
				rule: 'different',
				kind: 'region',
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
