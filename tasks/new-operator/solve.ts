import { print } from '../kit/exact/fraction.ts';
import { valueIn } from './evaluate.ts';
import type { Puzzle } from './puzzle.ts';

export function solve(puzzle: Puzzle): string {
	return `<<<${print(valueIn(puzzle))}>>>`;
}
