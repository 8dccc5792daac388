import { type Candidates, createSolver, type Solver } from '../kit/search/candidate-search.ts';
import { lettersOf, type Puzzle, toRows, unitsOf } from './puzzle.ts';

/** The exact solver for one layout of rows, columns, diagonal and regions. */
export function solverFor(layout: Pick<Puzzle, 'rows' | 'regions'>): Solver {
	return createSolver(layout.rows.length, unitsOf(layout));
}

/** The candidates of rows before anything follows from anything. */
export function candidatesOf(rows: readonly string[]): Candidates {
	const letters = lettersOf(rows.length);
	return Int32Array.from([...rows.join('')], (letter) =>
		letter === '.' ? 2 ** rows.length - 1 : 1 << letters.indexOf(letter),
	);
}

/** A solution's rows. @throws Error where there is none. */
export function solved(puzzle: Puzzle): string[] {
	const { rows } = puzzle;
	const found = solverFor(puzzle).search(candidatesOf(rows), { guesses: Number.POSITIVE_INFINITY });
	if (found === null || found === 'undecided') throw new Error('This grid has no solution.');
	const letters = lettersOf(rows.length);
	return toRows(
		rows.length,
		Array.from(found, (mask) => letters[31 - Math.clz32(mask)] ?? ''),
	);
}
