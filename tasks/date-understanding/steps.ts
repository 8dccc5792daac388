import type { Puzzle } from './puzzle.ts';

/** Steps by hand: day, month and year of each date on the way, and every option that is compared. */
export function steps({ hops, asked, options }: Puzzle): number {
	return 3 * (1 + hops.length + asked.length) + options.length;
}
