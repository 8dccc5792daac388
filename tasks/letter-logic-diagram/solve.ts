import { gridText, type Puzzle } from './puzzle.ts';
import { solved } from './search.ts';

export function answer(rows: readonly string[]): string {
	return `<<<\n${gridText(rows)}\n>>>`;
}

export function solve(puzzle: Puzzle): string {
	return answer(solved(puzzle));
}
