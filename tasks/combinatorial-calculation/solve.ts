import { type Expression, write } from '../kit/exact/expression.ts';
import type { Puzzle } from './puzzle.ts';
import { solutions } from './search.ts';

/** An expression in the question's format: a list of its numbers, operators and parentheses. */
export function list(expression: Expression): string {
	return `<<<[${(write(expression).match(/\d+|[^\s\d]/g) ?? []).join(', ')}]>>>`;
}

/** @throws RangeError where the numbers cannot make the target: no generated puzzle's cannot. */
export function solution(puzzle: Puzzle): Expression {
	const first = solutions(puzzle).next().value;
	if (first === undefined) throw new RangeError('These numbers cannot make the target.');
	return first;
}

export function solve(puzzle: Puzzle): string {
	return list(solution(puzzle));
}
