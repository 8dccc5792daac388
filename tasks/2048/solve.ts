import { type Grid, type Puzzle, play } from './puzzle.ts';
import { gridText } from './question.ts';

export function answer(grid: Grid): string {
	return `<<<\n${gridText(grid)}\n>>>`;
}

export function solve(puzzle: Puzzle): string {
	return answer(play(puzzle).grid);
}
