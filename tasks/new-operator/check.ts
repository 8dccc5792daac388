import type { Fraction } from '../kit/exact/fraction.ts';
import { isWithin } from '../kit/exact/rational.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import { readRational } from '../kit/read/rational.ts';
import { right, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { evaluate, valueIn } from './evaluate.ts';
import { fromRight } from './misread.ts';
import type { Puzzle } from './puzzle.ts';

/** Ids of what breaks: the order of evaluation, a step left out, or anything else of the value. */
type Constraint = 'left-to-right' | 'last-operation' | 'value';

/** Right only if the number read is the value, exactly or within the tolerance. */
export function check(puzzle: Puzzle, answer: string): Verdict {
	const { value: number, fault } = readRational(answer);
	if (fault) return fault;
	const { definitions, expression, tolerance } = puzzle;
	const matches = (value: Fraction | null): boolean =>
		value !== null &&
		isWithin(number, { above: BigInt(value.above), below: BigInt(value.below) }, BigInt(tolerance));
	const read = excerpt(number.text);
	if (matches(valueIn(puzzle))) return right(read, 'It is the value of the expression.');
	const broken = (constraint: Constraint, reason: string) =>
		wrong(constraint, read, `${read} ${reason}`);
	if (matches(evaluate(definitions, fromRight(expression))))
		return broken(
			'left-to-right',
			'comes out from right to left; without parentheses, operations go from left to right.',
		);
	return matches(typeof expression === 'object' ? evaluate(definitions, expression.left) : null)
		? broken('last-operation', 'is the value before the last operation.')
		: broken('value', 'is not the value of the expression.');
}
