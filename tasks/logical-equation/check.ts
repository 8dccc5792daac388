import { excerpt } from '../kit/read/excerpt.ts';
import { right, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { type Constraint, holds, lettersOf, type Puzzle, write } from './puzzle.ts';
import { readNumbers } from './read.ts';

/** Ids of the rules, in the order in which they are looked at. */
type Rule = 'count' | 'foreign-number' | 'number-twice' | 'equation' | 'inequality';

/** How an answer stands to its puzzle, for the verdict and the picture. */
export interface Finding {
	readonly verdict: Verdict;
	readonly numbers: readonly number[];
	/** The first constraint that the numbers break. */
	readonly broken: Constraint | null;
}

/** Right only if each number belongs to one letter and every constraint holds. */
export function examine({ values, constraints }: Puzzle, answer: string): Finding {
	const letters = lettersOf(values.length);
	const { value: numbers, fault: unread } = readNumbers(answer, letters);
	if (unread) return { verdict: unread, numbers: [], broken: null };
	const numberOf = (letter: string) => numbers[letters.indexOf(letter)] ?? Number.NaN;
	const read = excerpt(numbers.slice(0, 100).join(', '));
	const fault = (rule: Rule, reason: string, broken: Constraint | null = null): Finding => ({
		verdict: wrong(rule, read, reason),
		numbers,
		broken,
	});
	if (numbers.length !== values.length)
		return fault(
			'count',
			`The answer lists ${numbers.length} numbers; there are ${values.length} letters.`,
		);
	const foreign = numbers.find((number) => !values.includes(number));
	if (foreign !== undefined) return fault('foreign-number', `${foreign} is not among the numbers.`);
	const twice = numbers.find((number, i) => numbers.indexOf(number) < i);
	if (twice !== undefined)
		return fault('number-twice', `${twice} is given to more than one letter.`);
	const at = constraints.findIndex((one) => !holds(one, one.letters.map(numberOf)));
	const broken = constraints[at];
	if (broken) {
		const rule = broken.kind === 'greater' ? 'inequality' : 'equation';
		return fault(rule, `Constraint ${at + 1} does not hold: ${write(broken)}.`, broken);
	}
	const reason = 'Every number is used once and every constraint holds.';
	return { verdict: right(read, reason), numbers, broken: null };
}

export function check(puzzle: Puzzle, answer: string): Verdict {
	return examine(puzzle, answer).verdict;
}
