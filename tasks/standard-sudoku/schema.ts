import * as v from 'valibot';
import { integer, list, record } from '../kit/schema.ts';
import type { Puzzle } from './puzzle.ts';
import { candidatesOf, SOLVE_GUESSES, solverFor } from './search.ts';

/** What a puzzle from outside must be. */
export const schema: v.GenericSchema<unknown, Puzzle> = v.pipe(
	record({ givens: list(list(integer(0, 16), 4, 16), 4, 16) }),
	v.check(
		({ givens }) =>
			[4, 9, 16].includes(givens.length) && givens.every(({ length }) => length === givens.length),
		'the grid must be a square of 4, 9 or 16 rows',
	),
	v.check(
		({ givens }) => givens.flat().every((number) => number <= givens.length),
		'a number is larger than the grid',
	),
	v.check(({ givens }) => givens.flat().includes(0), 'no cell is empty'),
	v.check(({ givens }) => {
		const solver = solverFor(givens.length);
		const budget = { guesses: SOLVE_GUESSES };
		return solver.search(candidatesOf(solver, givens.flat()), budget) !== 'undecided';
	}, 'a solution would have to be searched for too long'),
);
