import { type Puzzle, positionsOf } from './puzzle.ts';

/** Letters that are read at a glance. */
const GLANCE = 10;

/** Steps by hand: every glance at the word, and each position that is noted. */
export function steps({ word, parts }: Puzzle): number {
	const noted = parts.reduce((sum, part) => sum + positionsOf(word, part).length, 0);
	return Math.ceil(word.length / GLANCE) + noted;
}
