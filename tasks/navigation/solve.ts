import { solution } from './check.ts';
import type { Puzzle } from './puzzle.ts';

export function solve(puzzle: Puzzle): string {
	return `<<<${solution(puzzle)}>>>`;
}
