import type { Random } from '../../src/ground/random.ts';
import { write } from '../kit/exact/expression.ts';
import { nearMiss } from '../kit/generate/near-miss.ts';
import { randomExpression } from './generate.ts';
import type { Puzzle } from './puzzle.ts';

/** What somebody says who runs out of patience. */
export function miss({ numbers, target }: Puzzle, random: Random): string {
	return write(nearMiss(target, () => randomExpression(numbers, random)));
}

export function slip(puzzle: Puzzle, random: Random): string {
	return `<<<${miss(puzzle, random)}>>>`;
}
