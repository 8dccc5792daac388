import { applyAll } from './operation.ts';
import type { Matrix, Puzzle } from './puzzle.ts';

export function answer(matrix: Matrix): string {
	return `<<<\n${matrix.map((row) => [...row].join(' ')).join('\n')}\n>>>`;
}

export function solve(puzzle: Puzzle): string {
	return answer(applyAll(puzzle));
}
