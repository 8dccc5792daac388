import type { Random } from '../../src/ground/random.ts';
import { optionLetter } from '../kit/write/options.ts';
import type { Puzzle } from './puzzle.ts';
import { solve } from './solve.ts';

/** Another of the options: they come from the usual mistakes. */
export function slip(puzzle: Puzzle, random: Random): string {
	const right = solve(puzzle);
	const letters = puzzle.options.map((_, option) => `<<<(${optionLetter(option)})>>>`);
	return random.pick(letters.filter((letter) => letter !== right));
}
