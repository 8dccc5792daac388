import type { Random } from '../../src/ground/random.ts';
import { wrongSwap } from '../kit/generate/swap.ts';
import { holds, lettersOf, type Puzzle } from './puzzle.ts';
import { list, solution } from './solve.ts';

/** Two letters exchanged so that a constraint breaks, or else a number used twice. */
export function slip(puzzle: Puzzle, random: Random): string {
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
