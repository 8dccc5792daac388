import type { Random } from '../../src/ground/random.ts';
import { wrongSwap } from '../kit/generate/swap.ts';
import { listed, outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { holds, itemsOf, placesIn, sentence } from './constraint.ts';
import type { Puzzle } from './puzzle.ts';
import { orderOf, write } from './solve.ts';

/** Constraint by constraint; a mistake swaps two items so that one breaks, or else leaves an item out. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const { constraints } = puzzle;
	const right = orderOf(puzzle);
	const firstBroken = (order: readonly string[]) => {
		const placeOf = placesIn(order);
		return constraints.findIndex((constraint) => !holds(constraint, placeOf));
	};
	const order = slips
		? (wrongSwap(right, (swapped) => firstBroken(swapped) < 0, slips) ?? right.slice(0, -1))
		: right;
	const placeOf = placesIn(order);
	const told = constraints.map((constraint) => {
		const places = itemsOf(constraint).map((item) => `${item} in place ${placeOf(item)}`);
		return `${sentence(constraint)} I have ${listed(places)}.`;
	});
	const broken = firstBroken(order);
	return {
		lines: [
			...outline(told, broken < 0 ? null : broken, 4, 'constraint'),
			`From place 1 on: ${listed(order, 40)}.`,
		],
		answer: write(order),
	};
}
