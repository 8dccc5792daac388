import type { Random } from '../../src/ground/random.ts';
import { write } from '../kit/exact/expression.ts';
import { nearMiss } from '../kit/generate/near-miss.ts';
import { reaching } from '../kit/write/calculation.ts';
import type { Working } from '../task.ts';
import { randomExpression } from './generate.ts';
import type { Puzzle } from './puzzle.ts';
import { list, solution } from './solve.ts';

/** Calculates through the numbers in their order; out of patience, takes what comes near the target. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const { numbers, target } = puzzle;
	const expression = slips
		? nearMiss(target, () => randomExpression(numbers, slips))
		: solution(puzzle);
	return {
		lines: [
			`The numbers stay in the order ${numbers.join(', ')}; I look for signs that make ${target}.`,
			...reaching(expression, target, write(expression)),
		],
		answer: list(expression),
	};
}
