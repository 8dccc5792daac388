import { complete } from './complete.ts';
import { type Cell, notation, type Puzzle } from './puzzle.ts';

export function completed(puzzle: Puzzle): Cell[] {
	const queens = complete(puzzle);
	if (!queens) throw new Error('This board cannot be completed.');
	return queens;
}

export function solve(puzzle: Puzzle): string {
	return `<<<${notation(completed(puzzle))}>>>`;
}
