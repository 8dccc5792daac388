import * as v from 'valibot';
import { integer, list, record, text } from '../kit/schema.ts';
import type { Puzzle } from './puzzle.ts';
import { patternsIn } from './shape.ts';

/** More would not fit into an answer that is read. */
const MOST_PATTERNS = 2_000;

/** What a puzzle from outside must be. */
export const schema: v.GenericSchema<unknown, Puzzle> = v.pipe(
	record({
		matrix: list(text(/^[A-Z]{5,80}$/), 5, 80),
		shape: v.picklist(['square', 'ring', 'corner', 'plus']),
		size: integer(3, 12),
	}),
	v.check(
		({ matrix }) => matrix.every(({ length }) => length === matrix[0]?.length),
		'the rows differ in length',
	),
	v.check((puzzle) => {
		const { length } = patternsIn(puzzle);
		return puzzle.shape === 'square' ? length === 1 : length > 0 && length <= MOST_PATTERNS;
	}, `there must be one largest square, or 1 to ${MOST_PATTERNS} other shapes`),
);
