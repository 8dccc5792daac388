import { Candidates } from './candidates.ts';
import type { Puzzle } from './puzzle.ts';

export function password(puzzle: Puzzle): string {
	const candidates = new Candidates(puzzle, false);
	for (const line of puzzle.lines) candidates.add(line);
	const only = candidates.only();
	if (only === null) throw new RangeError('These guesses have no solution that is the only one.');
	return only;
}

export function solve(puzzle: Puzzle): string {
	return `<<<${password(puzzle)}>>>`;
}
