import type { Random } from '../../src/ground/random.ts';
import { wrongSwap } from '../kit/generate/swap.ts';
import { listed, outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { type Constraint, holds, lettersOf, type Puzzle, write } from './puzzle.ts';
import { list, solution } from './solve.ts';

/** Constraint by constraint; a mistake exchanges two letters so that one breaks, or else uses a number twice. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const letters = lettersOf(puzzle.values.length);
	const right = solution(puzzle);
	const valueIn = (numbers: readonly number[]) => (letter: string) =>
		numbers[letters.indexOf(letter)] ?? 0;
	const isKept = (numbers: readonly number[]) => (one: Constraint) =>
		holds(one, one.letters.map(valueIn(numbers)));
	const isRight = (numbers: readonly number[]) => puzzle.constraints.every(isKept(numbers));
	const numbers = slips
		? (wrongSwap(right, isRight, slips) ?? right.with(0, right[1] ?? 0))
		: right;
	const value = valueIn(numbers);
	const told = puzzle.constraints.map(
		(one) =>
			`${write(one).replaceAll('*', '×')}: I take ${listed(one.letters.map((letter) => `${letter} = ${value(letter)}`))}.`,
	);
	const broken = puzzle.constraints.findIndex((one) => !isKept(numbers)(one));
	return {
		lines: [
			`The numbers to share out are ${listed(puzzle.values, 12)}.`,
			...outline(told, broken < 0 ? null : broken, 4, 'constraint'),
			`So ${letters[0]} to ${letters.at(-1)} are ${listed(numbers, 24)}.`,
		],
		answer: list(numbers),
	};
}
