import { type AnswerInput, inRows } from '../kit/input.ts';
import type { Puzzle } from './puzzle.ts';

/** What a click puts on a cell stands for a disc of a colour. */
const DISCS: Readonly<Record<string, string>> = { '●': '0', '○': '1' };
const SIGNS: Readonly<Record<string, string>> = { '0': '●', '1': '○' };

/** A click turns a cell from empty to black to white. */
export function input({ board }: Puzzle): AnswerInput {
	return {
		kind: 'cells',
		empty: 'empty',
		rows: board.map((row) =>
			[...row].map((sign) => ({ text: '', values: ['', '●', '○'], first: SIGNS[sign] ?? '' })),
		),
		write: (entries) =>
			`<<<\n${inRows(entries, board.length)
				.map((row) => row.map((disc) => DISCS[disc] ?? '*').join(','))
				.join('\n')}\n>>>`,
	};
}
