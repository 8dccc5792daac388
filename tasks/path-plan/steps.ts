import { obstaclesOf, type Puzzle } from './puzzle.ts';

/** Steps by hand: on the way to each box, and to the end, every obstacle is looked at. */
export function steps(puzzle: Puzzle): number {
	return (puzzle.required.length + 1) * (1 + obstaclesOf(puzzle).length);
}
