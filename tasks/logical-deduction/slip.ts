import type { Random } from '../../src/ground/random.ts';
import { optionLetter } from '../kit/write/options.ts';
import { notation } from './check.ts';
import { thingAt } from './generate.ts';
import type { Puzzle } from './puzzle.ts';
import { inOrder, placesOf } from './search.ts';

/** Two neighbours the wrong way round. */
export function slip(puzzle: Puzzle, random: Random): string {
	const places = placesOf(puzzle);
	if (puzzle.asked) {
		const { place } = puzzle.asked;
		const last = places.length;
		const beside = place === 1 ? 2 : place === last ? last - 1 : place + random.pick([-1, 1]);
		return `<<<(${optionLetter(thingAt(places, beside))})>>>`;
	}
	const order = inOrder(places);
	const at = random.int(0, order.length - 2);
	const [a = 0, b = 0] = order.slice(at, at + 2);
	return `<<<${notation(puzzle, order.with(at, b).with(at + 1, a))}>>>`;
}
