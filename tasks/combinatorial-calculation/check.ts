import { type Expression, evaluateExactly, numbersIn, write } from '../kit/exact/expression.ts';
import { isEqual, print, whole } from '../kit/exact/rational.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import { makes, readClaim } from '../kit/read/expression-claim.ts';
import { type Fault, verdictOn } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { operatorsIn, type Puzzle } from './puzzle.ts';

/** Reads an expression, or a list of its parts, and finds the first rule that it breaks. */
export function check(puzzle: Puzzle, answer: string): Verdict {
	// A list's commas and quotes mean nothing here: two numbers side by side are no expression anyway.
	const { value: claim, fault } = readClaim(answer, puzzle.numbers.length, (text) =>
		text.replaceAll(/[,;"']/g, ' '),
	);
	if (fault) return fault;
	const { expression, result } = claim;
	return verdictOn(
		excerpt(write(expression)),
		firstFault(puzzle, expression, result),
		`It uses every number once, in order, and makes ${puzzle.target}.`,
	);
}

function firstFault(puzzle: Puzzle, expression: Expression, result: string | null): Fault | null {
	const { numbers, target, required } = puzzle;
	const used = numbersIn(expression);
	const place = numbers.findIndex((number, i) => number !== used[i]);
	if (place >= 0 && place < used.length)
		return {
			constraint: 'order-of-numbers',
			reason: `Number ${place + 1} of the expression is ${used[place]}; of the puzzle it is ${numbers[place]}.`,
		};
	if (used.length !== numbers.length)
		return {
			constraint: 'number-count',
			reason: `The expression has ${used.length} numbers; the puzzle has ${numbers.length}.`,
		};
	const value = evaluateExactly(expression);
	if (value === null) return { constraint: 'division-by-zero', reason: 'It divides by zero.' };
	if (!isEqual(value, whole(target)))
		return { constraint: 'target', reason: `It makes ${print(value)}, not ${target}.` };
	const operators = operatorsIn(expression);
	const missing = required.filter((operator) => !operators.has(operator));
	if (missing.length > 0)
		return {
			constraint: 'required-operators',
			reason: `It does not use ${missing.join(' ')}, which must be used.`,
		};
	if (result !== null && !makes(result, target))
		return {
			constraint: 'claimed-value',
			reason: `It says that it makes ${excerpt(result, 40)}, which is not ${target}.`,
		};
	return null;
}
