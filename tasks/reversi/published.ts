import { questionFiles } from '../kit/published/published-file.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import { boardOf, startPosition } from './board.ts';
import type { Cell, Puzzle } from './puzzle.ts';

/**
 * The published questions show the board after the moves as the one before them; the published
 * answers are right for games from the start of Reversi. So that is the board of these puzzles.
 * @throws Error naming the file whose question shows no board size or no moves.
 */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return questionFiles(files, 'reversi_dataset').map(({ id, path, question }) => ({
		id,
		puzzle: readPuzzle(question, path),
		question,
	}));
}

function readPuzzle(question: string, path: string): Puzzle {
	const size = Number(/\bn=(\d+)/.exec(question)?.[1]);
	const moves = Array.from(
		question.matchAll(/^Round \d+: .*\((\d+), ?(\d+)\)/gm),
		([, row, column]): Cell => [Number(row) - 1, Number(column) - 1],
	);
	if (!(size >= 4 && size <= 64 && size % 2 === 0) || moves.length === 0)
		throw new Error(`${path} shows no game of Reversi.`);
	const board = boardOf(startPosition(size));
	return { board, turn: 0, moves, total: moves.length, replies: false };
}
