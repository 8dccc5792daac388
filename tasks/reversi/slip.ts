import type { Random } from '../../src/ground/random.ts';
import { after, boardOf, play, positionOf } from './board.ts';
import type { Puzzle } from './puzzle.ts';
import { answer } from './solve.ts';

/** One disc not turned over in one of the moves; the rest of the moves as they were. */
export function slip(puzzle: Puzzle, random: Random): string {
	const { board, played } = play(puzzle);
	const right = board.join();
	for (const index of random.shuffle(played.map((_, i) => i))) {
		const forgotten = random.pick(played[index]?.turned ?? []);
		let position = positionOf(puzzle.board);
		for (const [i, move] of played.entries()) {
			const turned = i === index ? move.turned.filter((disc) => disc !== forgotten) : move.turned;
			position = after(position, { cell: move.cell, turned }, move.player);
		}
		const wrong = boardOf(position);
		if (wrong.join() !== right) return answer(wrong);
	}
	// Whatever was forgotten was turned over later all the same: the last disc is left out instead.
	const last = played.at(-1)?.cell ?? 0;
	const position = positionOf(board);
	position.cells[last] = -1;
	return answer(boardOf(position));
}
