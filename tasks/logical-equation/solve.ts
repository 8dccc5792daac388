import type { Puzzle } from './puzzle.ts';
import { findValues } from './solver.ts';

export function solution(puzzle: Puzzle): number[] {
	const numbers = findValues(puzzle, 1)?.[0];
	if (!numbers) throw new RangeError('There is no solution: no numbers keep all the constraints.');
	return numbers;
}
export const list = (numbers: readonly number[]) => `<<<[${numbers.join(', ')}]>>>`;

export function solve(puzzle: Puzzle): string {
	return list(solution(puzzle));
}
