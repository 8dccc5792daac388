import { evaluate, numbersIn, write } from '../kit/exact/expression.ts';
import { equals, print, whole } from '../kit/exact/fraction.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import { makes, readClaim } from '../kit/read/expression-claim.ts';
import { right, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import type { Puzzle } from './puzzle.ts';

/** Ids of the rules, in the order in which they are looked at. */
type Constraint =
	| 'foreign-number'
	| 'unused-number'
	| 'division-by-zero'
	| 'target'
	| 'claimed-value';

/** How an answer stands to its hand, for the verdict and the picture. */
export interface Finding {
	readonly verdict: Verdict;
	/** The numbers of the hand that the answer leaves out. */
	readonly unused: readonly number[];
	/** What the answer's expression makes, as text; null where there is none. */
	readonly value: string | null;
}

function without(numbers: readonly number[], removed: readonly number[]): number[] {
	const rest = [...numbers];
	for (const number of removed) {
		const at = rest.indexOf(number);
		if (at >= 0) rest.splice(at, 1);
	}
	return rest;
}

/** Right only if the expression uses each number once and makes the target exactly. */
export function examine({ numbers, target }: Puzzle, answer: string): Finding {
	const { value: claim, fault } = readClaim(answer, numbers.length);
	if (fault) return { verdict: fault, unused: [], value: null };
	const { expression, result } = claim;
	const used = numbersIn(expression);
	const unused = without(numbers, used);
	const foreign = without(used, numbers);
	const value = foreign.length === 0 ? evaluate(expression) : null;
	const read = excerpt(write(expression));
	const finding = (verdict: Verdict): Finding => ({
		verdict,
		unused,
		value: value && print(value),
	});
	const broken = (constraint: Constraint, reason: string) =>
		finding(wrong(constraint, read, reason));

	if (foreign.length > 0)
		return broken(
			'foreign-number',
			`It uses ${foreign.slice(0, 6).join(', ')} more often than the hand has it.`,
		);
	if (unused.length > 0) return broken('unused-number', `It leaves out ${unused.join(', ')}.`);
	if (value === null) return broken('division-by-zero', 'It divides by zero.');
	if (!equals(value, whole(target)))
		return broken('target', `It makes ${print(value)}, not ${target}.`);
	if (result !== null && !makes(result, target))
		return broken(
			'claimed-value',
			`It says that it makes ${excerpt(result, 40)}, which is not ${target}.`,
		);
	return finding(right(read, `It uses every number once and makes ${target}.`));
}

export function check(puzzle: Puzzle, answer: string): Verdict {
	return examine(puzzle, answer).verdict;
}
