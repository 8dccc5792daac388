import { write } from '../kit/exact/expression.ts';
import type { Puzzle } from './puzzle.ts';
import { find } from './search.ts';

export function solve({ numbers, target }: Puzzle): string {
	const solution = find(numbers, target);
	if (solution === null) throw new RangeError(`${numbers} cannot make ${target}`);
	return `<<<${write(solution)}>>>`;
}
