import type { Random } from '../../src/ground/random.ts';
import { bijectionProgram } from '../kit/bijection-python.ts';
import { wrongSwap } from '../kit/swap.ts';
import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { examine } from './check.ts';
import { type Constraint, holds, lettersOf, type Puzzle, write } from './constraint.ts';
import { generate } from './generate.ts';
import { importOfficial } from './official.ts';
import { picture } from './picture.ts';
import { question } from './question.ts';
import { findValues } from './solver.ts';

function solution(puzzle: Puzzle): number[] {
	const numbers = findValues(puzzle, 1)?.[0];
	if (!numbers) throw new RangeError('There is no solution: no numbers keep all the constraints.');
	return numbers;
}

const list = (numbers: readonly number[]) => `<<<[${numbers.join(', ')}]>>>`;

/** Two letters exchanged so that a constraint breaks, or else a number used twice. */
function slip(puzzle: Puzzle, random: Random): string {
	const letters = lettersOf(puzzle.values.length);
	const numbers = solution(puzzle);
	const isRight = (swapped: readonly number[]) =>
		puzzle.constraints.every((one) =>
			holds(
				one,
				one.letters.map((letter) => swapped[letters.indexOf(letter)] ?? 0),
			),
		);
	return list(wrongSwap(numbers, isRight, random) ?? numbers.with(0, numbers[1] ?? 0));
}

/** The constraint in Python, in whole numbers. */
function condition(constraint: Constraint): string {
	const { kind, letters } = constraint;
	if (kind === 'multiple') return `10 * ${letters[0]} == ${constraint.tenths} * ${letters[1]}`;
	return write(constraint).replace(' = ', ' == ');
}

export const task = defineTask<Puzzle, typeof about.knobs>({
	about,
	generate,
	question,
	solve: (puzzle) => list(solution(puzzle)),
	check(puzzle, answer) {
		const { correct, read, reason } = examine(puzzle, answer);
		return { correct, read, reason };
	},
	program({ values, constraints }) {
		const rules = constraints.map((one) => ({
			sentence: write(one),
			letters: one.letters,
			condition: condition(one),
		}));
		return `${bijectionProgram(lettersOf(values.length), values, rules)}print(f"<<<{[found[letter] for letter in letters]}>>>")\n`;
	},
	slip,
	picture,
	importOfficial,
});
