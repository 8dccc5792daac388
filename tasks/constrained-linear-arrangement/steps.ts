import type { Puzzle } from './puzzle.ts';

/** Steps by hand: in each round half of the player's cards are tried. */
export function steps({ rounds: { length } }: Puzzle): number {
	return Math.ceil((length * length) / 2);
}
