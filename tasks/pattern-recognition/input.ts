import { type AnswerInput, chosen, typed } from '../kit/input.ts';
import type { Puzzle } from './puzzle.ts';

/** Larger matrices are answered by typing. */
const WIDEST = 20;

/** A click names the bottom right cell of the largest square; other shapes are typed. */
export function input({ matrix, shape }: Puzzle): AnswerInput {
	const columns = matrix[0]?.length ?? 0;
	if (shape !== 'square' || columns > WIDEST) return typed;
	return {
		kind: 'cells',
		empty: 'not chosen',
		single: true,
		rows: matrix.map((row) => [...row].map((text) => ({ text, values: ['', 'chosen'] }))),
		write: (entries) => `<<<[${chosen(entries, columns)[0]?.join(', ') ?? ''}]>>>`,
	};
}
