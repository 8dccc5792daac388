import { type Candidates, createSolver, type Solver } from '../kit/search/candidate-search.ts';
import { unitsOf } from './puzzle.ts';

/** So that a program that guesses as the solver does is done within a second or two, even in Python. */
export const SOLVE_GUESSES = 400;

const solvers = new Map<number, Solver>();

/** The exact solver for grids of one size. */
export function solverFor(size: number): Solver {
	const known = solvers.get(size);
	if (known) return known;
	const made = createSolver(size, unitsOf(size));
	solvers.set(size, made);
	return made;
}

/** The candidates of a grid before anything follows from anything; 0 is an empty cell. */
export function candidatesOf(solver: Solver, numbers: readonly number[]): Candidates {
	return Int32Array.from(numbers, (number) =>
		number === 0 ? solver.everything : 1 << (number - 1),
	);
}

/** The numbers of a solution. */
export function numbersOf(candidates: Candidates): number[] {
	return Array.from(candidates, (mask) => 32 - Math.clz32(mask));
}
