import type { Caption, Mark, Picture } from '../kit/draw/picture.ts';
import type { TableFinding } from '../kit/read/expected-table.ts';
import type { Puzzle } from './puzzle.ts';
import { boardText } from './question.ts';

const DISCS: Readonly<Record<string, string>> = { '0': '●', '1': '○' };

/** The board that the question shows; with an answer that can be read, the answer's board. */
export function picture(puzzle: Puzzle, finding?: TableFinding): Picture {
	const { board, turn, total } = puzzle;
	if (finding?.drawn)
		return {
			kind: 'grid',
			countFrom: 1,
			rows: finding.drawn.map((row) =>
				row.map((mark) => ({ ...mark, text: DISCS[mark.text] ?? '' })),
			),
			description: `The board after ${total} moves of Reversi. ${finding.verdict.reason}`,
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

/** What is asked, for people. */
export function caption({ turn, moves, total, replies }: Puzzle): Caption {
	const cells = moves.map(([row, column]) => `(${row + 1}, ${column + 1})`).join(' ');
	const first = `${turn === 0 ? 'Black ●' : 'White ○'} moves first.`;
	const played = replies
		? ` Black plays ${cells || 'none of the moves'}; white always takes the move that turns over the most discs, of several the first from the top left.`
		: ` The ${moves.length === 1 ? 'move' : 'moves'}, as (row, column): ${cells}.`;
	return {
		goal: `${first}${played} What is the board after ${total === 1 ? 'this move' : `${total} moves in all`}?`,
	};
}
