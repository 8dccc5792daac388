import { type AnswerInput, inRows } from '../kit/input.ts';
import { nameOf, type Puzzle } from './puzzle.ts';

/** A click switches a light, or presses a button where presses are asked for. */
export function input(puzzle: Puzzle): AnswerInput {
	if (puzzle.kind === 'presses')
		return {
			kind: 'tokens',
			tokens: puzzle.buttons.map((_, button) => ({ text: nameOf(button), times: 1 })),
			write: (entries) => `<<<${entries.join(', ')}>>>`,
		};
	const { start } = puzzle;
	return {
		kind: 'cells',
		empty: 'no light',
		rows: start.map((row) =>
			[...row].map((light) => ({ text: '', values: ['0', '1'], first: light })),
		),
		write: (entries) =>
			`<<<\n${inRows(entries, start.length)
				.map((row) => row.join(','))
				.join('\n')}\n>>>`,
	};
}
