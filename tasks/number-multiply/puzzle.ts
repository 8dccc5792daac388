import type * as v from 'valibot';
import { list, record, text } from '../kit/schema.ts';

export const schema = record({
	/** As decimal text: they outgrow JSON's numbers. */
	factors: list(text(/^-?(?:0|[1-9]\d{0,59})$/), 2, 8),
});
export type Puzzle = v.InferOutput<typeof schema>;

/** The exact product. */
export function multiply({ factors }: Puzzle): bigint {
	return factors.reduce((product, factor) => product * BigInt(factor), 1n);
}
