import type { Random } from '../../src/ground/random.ts';
import { notation } from './check.ts';
import type { Puzzle } from './puzzle.ts';
import { patternsIn } from './shape.ts';

/** One of several patterns overlooked; else row and column counted from 1. */
export function slip(puzzle: Puzzle, random: Random): string {
	const patterns = patternsIn(puzzle);
	if (puzzle.shape !== 'square' && patterns.length > 1) {
		const overlooked = random.pick(patterns);
		return `<<<${notation(
			puzzle,
			patterns.filter((pattern) => pattern !== overlooked),
		)}>>>`;
	}
	const counted = patterns.map(({ row, column, size }) => ({
		row: row + 1,
		column: column + 1,
		size,
	}));
	return `<<<${notation(puzzle, counted)}>>>`;
}
