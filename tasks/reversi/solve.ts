import { play } from './board.ts';
import type { Puzzle } from './puzzle.ts';
import { boardText } from './question.ts';

export function answer(board: readonly string[]): string {
	return `<<<\n${boardText(board)}\n>>>`;
}

export function solve(puzzle: Puzzle): string {
	return answer(play(puzzle).board);
}
