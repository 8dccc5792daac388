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

/** Ten times what any generated puzzle takes. */
const MOST_GUESSES = 3000;

/** A solution's rows. @throws RangeError where there is none, or none is found soon: no generated puzzle does that. */
export function solved(puzzle: Puzzle): string[] {
	const { rows } = puzzle;
	const found = solverFor(puzzle).search(candidatesOf(rows), { guesses: MOST_GUESSES });
	if (found === null) throw new RangeError('This grid has no solution.');
	if (found === 'undecided') throw new RangeError('The search for a solution takes too long.');
	const letters = lettersOf(rows.length);
	return toRows(
		rows.length,
		Array.from(found, (mask) => letters[31 - Math.clz32(mask)] ?? ''),
	);
}
