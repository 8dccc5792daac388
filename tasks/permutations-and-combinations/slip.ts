import type { Random } from '../kit/random.ts';
import type { Puzzle } from './constraint.ts';
import { holds, placesIn } from './constraint.ts';

/** A right order with two items swapped, neighbours if that breaks a constraint, or else one item left out. */
export function slip({ constraints }: Puzzle, order: readonly string[], random: Random): string[] {
	const pairs = order.flatMap((_, i) => order.slice(i + 1).map((_, j) => [i, i + 1 + j] as const));
	const swaps = random.shuffle(pairs).sort(([a, b], [c, d]) => b - a - (d - c));
	for (const [i, j] of swaps) {
		const swapped = order.with(i, order[j] ?? '').with(j, order[i] ?? '');
		const placeOf = placesIn(swapped);
		if (constraints.some((constraint) => !holds(constraint, placeOf))) return swapped;
	}
	return order.slice(0, -1);
}
