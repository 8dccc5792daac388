import type { Random } from '../../src/ground/random.ts';
import type { Puzzle } from './puzzle.ts';
import { password } from './solve.ts';

/** The right symbols of one half with two of them swapped, as if the places had not been told apart. */
export function slip(puzzle: Puzzle, random: Random): string {
	const symbols = [...password(puzzle)];
	const start = puzzle.letters > 1 && random.chance(1, 2) ? puzzle.digits : 0;
	const length = start === 0 ? puzzle.digits : puzzle.letters;
	const [one = 0, other = 1] = random.sample(
		Array.from({ length }, (_, at) => start + at),
		2,
	);
	[symbols[one], symbols[other]] = [symbols[other] ?? '', symbols[one] ?? ''];
	return `<<<${symbols.join('')}>>>`;
}
