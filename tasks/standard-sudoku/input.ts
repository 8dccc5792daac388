import { type AnswerInput, inRows } from '../kit/input.ts';
import type { Puzzle } from './puzzle.ts';

/** A click writes the number that is picked. */
export function input({ givens }: Puzzle): AnswerInput {
	const size = givens.length;
	const values = ['', ...Array.from({ length: size }, (_, i) => `${i + 1}`)];
	return {
		kind: 'cells',
		empty: 'empty',
		needs: size * size,
		rows: givens.map((row) =>
			row.map((given) =>
				given === 0 ? { text: '', values } : { text: '', values: [], first: `${given}` },
			),
		),
		write: (entries) =>
			`<<<\n${inRows(entries, size)
				.map((row) => row.map((value) => value || '0').join(','))
				.join('\n')}\n>>>`,
	};
}
