import { writePositions } from '../kit/write/positions.ts';
import { complete } from './complete.ts';
import type { Cell, Puzzle } from './puzzle.ts';

/** Far more queens than any generated or published board takes to complete. */
const MOST_PLACED = 200_000;

/** @throws RangeError where there is no completed board, or none is found soon: no generated puzzle does that. */
export function completed(puzzle: Puzzle): Cell[] {
	const queens = complete(puzzle, (columns) => columns, MOST_PLACED);
	if (!queens) throw new RangeError('This board cannot be completed.');
	return queens;
}

export function solve(puzzle: Puzzle): string {
	return `<<<${writePositions(completed(puzzle))}>>>`;
}
