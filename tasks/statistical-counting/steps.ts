import { type Puzzle, scores } from './puzzle.ts';

/** Letters that are read at a glance. */
const GLANCE = 10;

/** Steps by hand: every glance at the text, and each of its scores that is added. */
export function steps(puzzle: Puzzle): number {
	return Math.ceil(puzzle.text.length / GLANCE) + scores(puzzle).length;
}
