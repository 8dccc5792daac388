import { liarsOf } from './liars.ts';
import type { Puzzle } from './puzzle.ts';
import { notation } from './read.ts';

export function solve(puzzle: Puzzle): string {
	return `<<<${notation(puzzle, liarsOf(puzzle))}>>>`;
}
