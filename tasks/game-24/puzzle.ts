import type * as v from 'valibot';
import { integer, list, record } from '../kit/schema.ts';

export const schema = record({
	numbers: list(integer(1, 20), 4, 6),
	target: integer(1, 200),
});
export type Puzzle = v.InferOutput<typeof schema>;
