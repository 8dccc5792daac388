import type { Puzzle } from './puzzle.ts';

/** Steps by hand: every symbol of each guess is weighed. */
export function steps({ digits, letters, lines }: Puzzle): number {
	return (digits + letters) * lines.length;
}
