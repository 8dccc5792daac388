import type { Puzzle } from './puzzle.ts';
import { findValues } from './solver.ts';

/** More steps than any generated or published puzzle takes. */
const PATIENCE = 1000;

/** @throws RangeError where there is none, or none is found soon: no generated puzzle does that. */
export function solution(puzzle: Puzzle): number[] {
	const found = findValues(puzzle, 1, PATIENCE);
	if (!found) throw new RangeError('The search for a solution takes too long.');
	const [numbers] = found;
	if (!numbers) throw new RangeError('There is no solution: no numbers keep all the constraints.');
	return numbers;
}
export const list = (numbers: readonly number[]) => `<<<[${numbers.join(', ')}]>>>`;

export function solve(puzzle: Puzzle): string {
	return list(solution(puzzle));
}
