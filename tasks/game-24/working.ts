import type { Random } from '../../src/ground/random.ts';
import { write } from '../kit/exact/expression.ts';
import { nearMiss } from '../kit/generate/near-miss.ts';
import { reaching } from '../kit/write/calculation.ts';
import { listed } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { randomExpression } from './generate.ts';
import type { Puzzle } from './puzzle.ts';
import { solution } from './solve.ts';

/** Tries the sum first; out of patience, takes what comes near the target for it. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const { numbers, target } = puzzle;
	const expression = slips
		? nearMiss(target, () => randomExpression(numbers, slips))
		: solution(puzzle);
	const written = write(expression);
	const sum = numbers.reduce((total, number) => total + number, 0);
	return {
		lines: [
			sum === target
				? `I look for ${target}, with ${listed(numbers)} each used once.`
				: `${numbers.join(' + ')} is ${sum}, not ${target}, so I mix the operations.`,
			...reaching(expression, target, written),
		],
		answer: `<<<${written}>>>`,
	};
}
