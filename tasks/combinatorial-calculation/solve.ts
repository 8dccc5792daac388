import { type Expression, write } from '../kit/exact/expression.ts';
import type { Puzzle } from './puzzle.ts';
import { solutions } from './search.ts';

/** An expression in the question's format: a list of its numbers, operators and parentheses. */
export function list(expression: Expression): string {
	return `<<<[${(write(expression).match(/\d+|[^\s\d]/g) ?? []).join(', ')}]>>>`;
}

export function solve(puzzle: Puzzle): string {
	const first = solutions(puzzle).next().value;
	if (first === undefined) throw new RangeError('These numbers cannot make the target.');
	return list(first);
}
