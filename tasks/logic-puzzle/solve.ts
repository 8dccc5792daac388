import { type Cell, notation, type Puzzle } from './puzzle.ts';
import { search } from './search.ts';

export function answer(cells: readonly Cell[]): string {
	return `<<<${notation(cells)}>>>`;
}

/** @throws Error where there is none, as in some published puzzles. */
export function selection(puzzle: Puzzle): Cell[] {
	const found = search(puzzle, { steps: Number.POSITIVE_INFINITY });
	if (found === null || found === 'undecided') throw new Error('This grid has no solution.');
	return found;
}

export function solve(puzzle: Puzzle): string {
	return answer(selection(puzzle));
}
