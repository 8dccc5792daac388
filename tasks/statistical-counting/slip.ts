import type { Random } from '../../src/ground/random.ts';
import { type Puzzle, scores, total } from './puzzle.ts';

/** Counts a run once for each pair of neighbours in it, or overlooks something that scores. */
export function slip(puzzle: Puzzle, random: Random): string {
	const found = scores(puzzle);
	const right = total(puzzle);
	const byPairs = found.reduce((sum, { points, length }) => sum + points * (length - 1), 0);
	const missed = right - (found.length > 0 ? random.pick(found).points : 0);
	const kinds = [byPairs, missed].filter((value) => value !== right);
	return `<<<${kinds.length > 0 ? random.pick(kinds) : right + 1}>>>`;
}
