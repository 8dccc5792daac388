import type { Random } from '../../src/ground/random.ts';
import { type Puzzle, sum } from './puzzle.ts';
import { answer } from './solve.ts';

// A mistake that people make, here a carry too many; always wrong.
export function slip({ numbers }: Puzzle, random: Random): string {
	return answer(sum(numbers) + 10 ** random.int(0, 1));
}
