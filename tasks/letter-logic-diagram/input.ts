import { type AnswerInput, inRows } from '../kit/input.ts';
import { lettersOf, type Puzzle } from './puzzle.ts';

/** A click writes the letter that is picked. */
export function input({ rows }: Puzzle): AnswerInput {
	const size = rows.length;
	const values = ['', ...lettersOf(size)];
	return {
		kind: 'cells',
		empty: 'empty',
		needs: size * size,
		rows: rows.map((row) =>
			[...row].map((letter) =>
				letter === '.' ? { text: '', values } : { text: '', values: [], first: letter },
			),
		),
		write: (entries) =>
			`<<<\n${inRows(entries, size)
				.map((row) => row.map((value) => value || '.').join(','))
				.join('\n')}\n>>>`,
	};
}
