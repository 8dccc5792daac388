import { questionFiles } from '../kit/official-file.ts';
import type { OfficialFile, OfficialPuzzle } from '../task.ts';
import { boardOf, type Cell, type Puzzle, startPosition } from './board.ts';

/**
 * The published questions show the board after the moves as the one before them; the published
 * answers are right for games from the start of Reversi. So that is the board of these puzzles.
 * @throws Error naming the file whose question shows no board size or no moves.
 */
export function importOfficial(files: readonly OfficialFile[]): OfficialPuzzle<Puzzle>[] {
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
