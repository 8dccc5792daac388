import { bijectionProgram } from '../kit/search/bijection-python.ts';
import { type Constraint, lettersOf, type Puzzle, write } from './puzzle.ts';

/** The constraint in Python, in whole numbers. */
export function condition(constraint: Constraint): string {
	const { kind, letters } = constraint;
	if (kind === 'multiple') return `10 * ${letters[0]} == ${constraint.tenths} * ${letters[1]}`;
	return write(constraint).replace(' = ', ' == ');
}

export function program({ values, constraints }: Puzzle): string {
	const rules = constraints.map((one) => ({
		sentence: write(one),
		letters: one.letters,
		condition: condition(one),
	}));
	return `${bijectionProgram(lettersOf(values.length), values, rules)}print(f"<<<{[found[letter] for letter in letters]}>>>")\n`;
}
