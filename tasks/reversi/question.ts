import type { Cell, Puzzle } from './puzzle.ts';

/** Rows on lines, cells separated by commas. */
export function boardText(board: readonly string[]): string {
	return board.map((row) => [...row].join(',')).join('\n');
}

export function question(puzzle: Puzzle): string {
	const { board, turn, total } = puzzle;
	const size = board.length;
	const empty = boardText(board.map(() => '*'.repeat(size)));
	return `This is a game of Reversi on a board of ${size} rows and ${size} columns. Black's discs are written 0, white's discs 1, and empty cells *. Cells are given as (row, column), counted from 1, from the top row and the leftmost column.

The rules:
- A player moves by putting a disc of their colour on an empty cell from which, in at least one of the eight directions (along a row, a column or a diagonal), a straight run of one or more discs of the other colour begins on the very next cell and ends at a disc of the player's own colour, without an empty cell between. All discs of every such run are turned over to the player's colour, in all directions at once. Only the new disc encloses runs: discs that were turned over do not turn others in the same move.
- The players take turns. A player who has no legal move passes, and the other player moves again; passes are not written down. A player who can move must move.

The board now, one row a line, cells separated by commas:

${boardText(board)}

${turn === 0 ? 'Black' : 'White'} moves next. ${movesText(puzzle)}

What is the board after ${total === 1 ? 'this move' : `these ${total} moves`}? Give it between <<< and >>> in the same form: ${size} lines, one a row, each with ${size} signs separated by commas. For example, an empty board would be:

<<<
${empty}
>>>`;
}

function movesText({ moves, total, replies }: Puzzle): string {
	if (!replies)
		return total === 1
			? `The next move:\n\n${listed(moves)}`
			: `The next ${total} moves, whoever makes them, in order:\n\n${listed(moves)}`;
	return `${total === 1 ? '1 more move is' : `${total} more moves are`} played in all, by both players together; passes do not count. White always takes the legal move that turns over the most discs; if several turn over equally many, white takes the one in the topmost row, and of these the leftmost. ${
		moves.length === 0
			? `Black makes ${total === 1 ? 'no move' : 'none of these moves'}.`
			: `${total === 1 ? 'Black makes it' : "Black's moves among them, in order"}:\n\n${listed(moves)}`
	}`;
}

function listed(moves: readonly Cell[]): string {
	return moves
		.map(([row, column], index) => `${index + 1}. (${row + 1}, ${column + 1})`)
		.join('\n');
}
