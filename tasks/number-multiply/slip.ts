import type { Random } from '../../src/ground/random.ts';
import { multiply, type Puzzle } from './puzzle.ts';

export function miscalculated(puzzle: Puzzle, random: Random): bigint {
	const product = multiply(puzzle);
	const signed = puzzle.factors.some((factor) => factor.startsWith('-'));
	if (signed && random.chance(1, 3)) return -product;
	const size = product < 0n ? -product : product;
	const length = size.toString().length;
	const lowest = Math.min(1, length - 1);
	const carry = 10n ** BigInt(random.int(lowest, Math.max(lowest, length - 2)));
	return product < 0n ? product + carry : product - carry;
}

/** A product as somebody gets it who loses the sign or, while adding up, a carry. */
export function slip(puzzle: Puzzle, random: Random): string {
	return `<<<${miscalculated(puzzle, random)}>>>`;
}
