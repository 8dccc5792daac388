import * as v from 'valibot';
import { shape } from './puzzle.ts';
import { MOST_STEPS, orders } from './search.ts';

// Not in puzzle.ts, which the search is about.
export const schema = v.pipe(
	shape,
	v.check(
		({ things, statements }) => orders(things.length, statements, MOST_STEPS)?.length === 1,
		'the statements must leave one order, as can soon be told',
	),
);
