import type { Mark, Picture } from '../kit/draw/picture.ts';
import { drawTable } from '../kit/read/expected-table.ts';
import { check, expected } from './check.ts';
import type { Puzzle } from './puzzle.ts';
import { boardText } from './question.ts';

const DISCS: Readonly<Record<string, string>> = { '0': '●', '1': '○' };

/** The board that the question shows; with an answer that can be read, the answer's board. */
export function picture(puzzle: Puzzle, answer?: string): Picture {
	const { board, turn, total } = puzzle;
	const drawn = answer === undefined ? null : drawTable(expected(puzzle), answer);
	if (answer !== undefined && drawn)
		return {
			kind: 'grid',
			countFrom: 1,
			rows: drawn.map((row) => row.map((mark) => ({ ...mark, text: DISCS[mark.text] ?? '' }))),
			description: `The board after ${total} moves of Reversi. ${check(puzzle, answer).reason}`,
		};
	return {
		kind: 'grid',
		countFrom: 1,
		rows: board.map((row) =>
			[...row].map((sign): Mark => ({ text: DISCS[sign] ?? '', tone: 'given' })),
		),
		description: `Reversi, ${turn === 0 ? 'black' : 'white'} to move, 0 black, 1 white, * empty: ${boardText(board).replaceAll('\n', ' / ')}`,
	};
}
