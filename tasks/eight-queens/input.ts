import { type AnswerInput, chosen, type InputCell } from '../kit/input.ts';
import { writePositions } from '../kit/write/positions.ts';
import { includes, type Puzzle } from './puzzle.ts';

const QUEEN = '♛';

/** A click puts a queen on a free cell or takes it away. */
export function input({ size, queens, blocked }: Puzzle): AnswerInput {
	const cell = (row: number, column: number): InputCell => {
		if (includes(queens, [row, column])) return { text: '', values: [], first: QUEEN };
		return { text: '', values: includes(blocked, [row, column]) ? [] : ['', QUEEN] };
	};
	return {
		kind: 'cells',
		empty: 'no queen',
		needs: size,
		rows: Array.from({ length: size }, (_, row) =>
			Array.from({ length: size }, (_, column) => cell(row, column)),
		),
		write: (entries) => `<<<${writePositions(chosen(entries, size))}>>>`,
	};
}
