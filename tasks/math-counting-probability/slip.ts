import type { Random } from '../../src/ground/random.ts';
import { print } from '../kit/exact/rational.ts';
import { slipOfBoxed } from '../kit/published/math-published.ts';
import { mistakesOf } from './mistakes.ts';
import type { Puzzle } from './puzzle.ts';

export function slip(puzzle: Puzzle, random: Random): string {
	return puzzle.kind === 'published'
		? slipOfBoxed(puzzle.boxed)
		: `<<<${print(random.pick(mistakesOf(puzzle)).value)}>>>`;
}
