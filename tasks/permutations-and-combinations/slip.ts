import type { Random } from '../../src/ground/random.ts';
import { wrongSwap } from '../kit/swap.ts';
import { holds, type Puzzle, placesIn } from './constraint.ts';

/** A right order with two items swapped, neighbours if that breaks a constraint, or else one item left out. */
export function slip({ constraints }: Puzzle, order: readonly string[], random: Random): string[] {
	const isRight = (swapped: readonly string[]) => {
		const placeOf = placesIn(swapped);
		return constraints.every((constraint) => holds(constraint, placeOf));
	};
	return wrongSwap(order, isRight, random) ?? order.slice(0, -1);
}
