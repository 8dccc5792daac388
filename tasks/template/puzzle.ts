import type * as v from 'valibot';
import { integer, list, record } from '../kit/schema.ts';

// Plain JSON data, because it is hashed and travels in links. It holds the puzzle only: solve() finds
// the answer anew. Strict and bound, because a puzzle may come from a stranger's link.
export const schema = record({ numbers: list(integer(1, 999_999_999), 1, 100) });
export type Puzzle = v.InferOutput<typeof schema>;

export function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
