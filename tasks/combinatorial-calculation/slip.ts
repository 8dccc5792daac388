import type { Random } from '../../src/ground/random.ts';
import { nearMiss } from '../kit/generate/near-miss.ts';
import { randomExpression } from './generate.ts';
import type { Puzzle } from './puzzle.ts';
import { list } from './solve.ts';

export function slip(puzzle: Puzzle, random: Random): string {
	return list(nearMiss(puzzle.target, () => randomExpression(puzzle.numbers, random)));
}
