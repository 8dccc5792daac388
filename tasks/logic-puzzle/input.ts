import { type AnswerInput, chosen } from '../kit/input.ts';
import { writePositions } from '../kit/write/positions.ts';
import { type Puzzle, startOf } from './puzzle.ts';

const SELECTED = 'selected';

/** A click selects a cell or lets it go; the one that must be selected is. */
export function input(puzzle: Puzzle): AnswerInput {
	const { grid, select } = puzzle;
	const start = String(startOf(puzzle));
	return {
		kind: 'cells',
		empty: 'not selected',
		needs: select,
		rows: grid.map((row, r) =>
			row.map((number, c) =>
				String([r, c]) === start
					? { text: `${number}`, values: [], first: SELECTED }
					: { text: `${number}`, values: ['', SELECTED] },
			),
		),
		write: (entries) => `<<<${writePositions(chosen(entries, grid.length))}>>>`,
	};
}
