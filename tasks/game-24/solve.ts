import { type Expression, write } from '../kit/exact/expression.ts';
import type { Puzzle } from './puzzle.ts';
import { find } from './search.ts';

/** @throws RangeError where the numbers cannot make the target: no generated puzzle's cannot. */
export function solution({ numbers, target }: Puzzle): Expression {
	const found = find(numbers, target);
	if (found === null) throw new RangeError(`${numbers} cannot make ${target}`);
	return found;
}

export function solve(puzzle: Puzzle): string {
	return `<<<${write(solution(puzzle))}>>>`;
}
