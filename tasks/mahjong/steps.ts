import type { Puzzle } from './puzzle.ts';

/** Steps by hand: in each round a card is added, put away, and judged by every rule. */
export function steps({ rounds, chi, kong, wrap, meld }: Puzzle): number {
	const rules = 1 + [chi, kong, wrap, meld].filter(Boolean).length;
	return rounds.length * (2 + rules);
}
