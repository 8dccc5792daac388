import type { Random } from '../../src/ground/random.ts';
import { wrongSwap } from '../kit/generate/swap.ts';
import { holds, placesIn } from './constraint.ts';
import type { Puzzle } from './puzzle.ts';
import { orderOf, write } from './solve.ts';

/** A right order with two items swapped, neighbours if that breaks a constraint, or else one item left out. */
export function slip(puzzle: Puzzle, random: Random): string {
	const order = orderOf(puzzle);
	const isRight = (swapped: readonly string[]) => {
		const placeOf = placesIn(swapped);
		return puzzle.constraints.every((constraint) => holds(constraint, placeOf));
	};
	return write(wrongSwap(order, isRight, random) ?? order.slice(0, -1));
}
