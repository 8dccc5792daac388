import type { Puzzle } from './puzzle.ts';

/** Steps by hand: each statement settles somebody; one about two people takes two. */
export function steps({ statements }: Puzzle): number {
	return statements.reduce((sum, { claim }) => sum + claim.about.length, 0);
}
