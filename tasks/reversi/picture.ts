import type { Caption, Mark, Picture } from '../kit/draw/picture.ts';
import type { TableFinding } from '../kit/read/expected-table.ts';
import type { Puzzle } from './puzzle.ts';
import { boardText } from './question.ts';

const DISCS: Readonly<Record<string, string>> = { '0': '●', '1': '○' };

/** The board that the question shows; with an answer that can be read, the answer's board. */
export function picture(puzzle: Puzzle, finding?: TableFinding): Picture {
	const { board, turn, total, moves, replies } = puzzle;
	if (finding?.drawn)
		return {
			kind: 'grid',
			countFrom: 1,
			rows: finding.drawn.map((row) =>
				row.map((mark) => ({ ...mark, text: DISCS[mark.text] ?? '' })),
			),
			description: `The board after ${total} moves of Reversi. ${finding.verdict.reason}`,
		};
	const numbers = new Map(moves.map((cell, at) => [cell.join(), `${at + 1}`]));
	return {
		kind: 'grid',
		countFrom: 1,
		highlight: replies ? "black's moves in order" : 'the moves in order',
		rows: board.map((signs, row) =>
			[...signs].map((sign, column): Mark => {
				const number = numbers.get(`${row},${column}`);
				return number === undefined
					? { text: DISCS[sign] ?? '', tone: 'given' }
					: { text: number, tone: 'highlight' };
			}),
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
