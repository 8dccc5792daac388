import { hats, letters, queue, table } from './arrangements.ts';
import type { Family } from './draft.ts';
import { divisors, integers, paths, points, tournament } from './numbers.ts';
import { cards, committee, sharing, subsets, urn } from './selections.ts';
import { coins, dice, digits, ring, walk } from './sequences.ts';

/** Every kind of experiment by its name, which a knob takes. */
export const families = {
	cards,
	coins,
	committee,
	dice,
	digits,
	divisors,
	hats,
	integers,
	letters,
	paths,
	points,
	queue,
	ring,
	sharing,
	subsets,
	table,
	tournament,
	urn,
	walk,
} as const satisfies Readonly<Record<string, Family>>;
