import type { Random } from '../../src/ground/random.ts';
import { listed, outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { after, boardOf, type Played, play, positionOf } from './board.ts';
import type { Puzzle } from './puzzle.ts';
import { answer } from './solve.ts';

/** Move by move; a mistake leaves one disc unturned, or, where that makes no difference, the last disc out. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const { board, played } = play(puzzle);
	const mistake = slips && unturned(puzzle, board, played, slips);
	const moves = mistake?.moves ?? played;
	const isLeftOut = slips !== null && !mistake;
	const end = isLeftOut ? withoutLast(board, played) : boardAfter(puzzle, moves);
	const size = board.length;
	const place = (cell: number) => `${Math.floor(cell / size) + 1} ${(cell % size) + 1}`;
	const told = moves.map(({ cell, turned, player, passed }, at) => {
		const who = `${player === 0 ? 'black' : 'white'} to ${place(cell)}${passed ? ' (the other passes)' : ''}`;
		const over = turned.length === 0 ? 'nothing' : listed(turned.map(place), 8);
		const disc = isLeftOut && at === moves.length - 1 ? 'I put no disc there, but' : 'I';
		return `Move ${at + 1}, ${who}: ${disc} turn over ${over}.`;
	});
	return {
		lines: [
			'I give each cell as row and column.',
			...outline(told, mistake?.at ?? null, 4, 'move'),
			`Row 1 is then ${quoted(end[0])}, row ${size} ${quoted(end.at(-1))}.`,
		],
		answer: answer(end),
	};
}

/** As code, in which Markdown makes nothing of a star. */
const quoted = (row = '') => `\`${[...row].join(',')}\``;

function boardAfter(puzzle: Puzzle, moves: readonly Played[]): string[] {
	let position = positionOf(puzzle.board);
	for (const move of moves) position = after(position, move, move.player);
	return boardOf(position);
}

function unturned(
	puzzle: Puzzle,
	right: readonly string[],
	played: readonly Played[],
	random: Random,
): { moves: readonly Played[]; at: number } | null {
	for (const at of random.shuffle([...played.keys()])) {
		const forgotten = random.pick(played[at]?.turned ?? []);
		const moves = played.map((move, index) =>
			index === at ? { ...move, turned: move.turned.filter((disc) => disc !== forgotten) } : move,
		);
		if (boardAfter(puzzle, moves).join() !== right.join()) return { moves, at };
	}
	return null;
}

function withoutLast(board: readonly string[], played: readonly Played[]): string[] {
	const position = positionOf(board);
	position.cells[played.at(-1)?.cell ?? 0] = -1;
	return boardOf(position);
}
