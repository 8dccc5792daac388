import { notation } from './check.ts';
import type { Puzzle } from './puzzle.ts';
import { patternsIn } from './shape.ts';

export function solve(puzzle: Puzzle): string {
	return `<<<${notation(puzzle, patternsIn(puzzle))}>>>`;
}
