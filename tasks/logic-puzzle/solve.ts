import { writePositions } from '../kit/write/positions.ts';
import type { Cell, Puzzle } from './puzzle.ts';
import { search } from './search.ts';

export function answer(cells: readonly Cell[]): string {
	return `<<<${writePositions(cells)}>>>`;
}

/** Far more than any generated or published puzzle takes. */
const MOST_STEPS = 10_000;

/** @throws RangeError where there is none, or none is found soon: no generated puzzle does that. */
export function selection(puzzle: Puzzle): Cell[] {
	const found = search(puzzle, { steps: MOST_STEPS });
	if (found === null) throw new RangeError('This grid has no solution.');
	if (found === 'undecided') throw new RangeError('The search for a solution takes too long.');
	return found;
}

export function solve(puzzle: Puzzle): string {
	return answer(selection(puzzle));
}
