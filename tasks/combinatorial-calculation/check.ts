import { type Expression, numbersIn, write } from '../kit/exact/expression.ts';
import { excerpt, readAnswer } from '../kit/read/answer.ts';
import { makes, readClaim } from '../kit/read/claim.ts';
import type { Verdict } from '../task.ts';
import { operatorsIn, type Puzzle } from './puzzle.ts';
import { evaluateExactly, printValue } from './value.ts';

/** How an answer stands to its puzzle, for the verdict and the picture. */
export interface Finding extends Verdict {
	/** What was read; null where it is no expression. */
	readonly expression: Expression | null;
}

/** Reads an expression, or a list of its parts, and finds the first rule that it breaks. */
export function examine(puzzle: Puzzle, answer: string): Finding {
	// A list's commas and quotes mean nothing here: two numbers side by side are no expression anyway.
	const { claim, fault: unread } = readClaim(
		answer.slice(-100_000).replaceAll(/[,;"'，；“”]/g, ' '),
		puzzle.numbers.length,
	);
	if (claim === null)
		return {
			correct: false,
			read: excerpt(readAnswer(answer).content) || null,
			reason:
				unread ??
				'The answer is not an expression of whole numbers, single operators + - * / and parentheses.',
			expression: null,
		};
	const { expression, result } = claim;
	const fault = firstFault(puzzle, expression, result);
	return {
		correct: fault === null,
		read: excerpt(write(expression)),
		reason: fault ?? `It uses every number once, in order, and makes ${puzzle.target}.`,
		expression,
	};
}

function firstFault(puzzle: Puzzle, expression: Expression, result: string | null): string | null {
	const { numbers, target, required } = puzzle;
	const used = numbersIn(expression);
	const place = numbers.findIndex((number, i) => number !== used[i]);
	if (place >= 0 && place < used.length)
		return `Number ${place + 1} of the expression is ${used[place]}; of the puzzle it is ${numbers[place]}.`;
	if (used.length !== numbers.length)
		return `The expression has ${used.length} numbers; the puzzle has ${numbers.length}.`;
	const value = evaluateExactly(expression);
	if (value === null) return 'It divides by zero.';
	if (value.above !== BigInt(target) * value.below)
		return `It makes ${printValue(value)}, not ${target}.`;
	const operators = operatorsIn(expression);
	const missing = required.filter((operator) => !operators.has(operator));
	if (missing.length > 0) return `It does not use ${missing.join(' ')}, which must be used.`;
	if (result !== null && !makes(result, target))
		return `It says that it makes ${excerpt(result, 40)}, which is not ${target}.`;
	return null;
}

export function check(puzzle: Puzzle, answer: string): Verdict {
	const { correct, read, reason } = examine(puzzle, answer);
	return { correct, read, reason };
}
