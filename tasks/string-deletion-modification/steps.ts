import { MOST_STEPS, type Puzzle, rewrite } from './puzzle.ts';

/** Steps by hand: those of the rewriting, and the look that finds no rule to apply. */
export function steps(puzzle: Puzzle): number {
	return (rewrite(puzzle, MOST_STEPS)?.length ?? MOST_STEPS) + 1;
}
