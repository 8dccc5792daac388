import { type Grid, gridText, type Puzzle, toGrid } from './puzzle.ts';
import { candidatesOf, numbersOf, solverFor } from './search.ts';

export function solved({ givens }: Puzzle): Grid {
	const solver = solverFor(givens.length);
	const found = solver.search(candidatesOf(solver, givens.flat()), {
		guesses: Number.POSITIVE_INFINITY,
	});
	if (found === null || found === 'undecided') throw new RangeError('This grid has no solution.');
	return toGrid(givens.length, numbersOf(found));
}

export function answer(grid: Grid): string {
	return `<<<\n${gridText(grid)}\n>>>`;
}

export function solve(puzzle: Puzzle): string {
	return answer(solved(puzzle));
}
