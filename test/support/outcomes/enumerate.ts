import { hats, letters, queue, table, urn } from './arrangements.ts';
import { cards, committee, divisors, integers, points, sharing, subsets } from './choices.ts';
import type { Enumerated } from './kind.ts';
import { coins, dice, digits, paths, ring, tournament, walk } from './sequences.ts';

const kinds = [
	...[cards, coins, committee, dice, digits, divisors, hats, integers, letters, paths],
	...[points, queue, ring, sharing, subsets, table, tournament, urn, walk],
];

/** All outcomes of the experiment that a text describes; null where they are too many to list. */
export function enumerate(text: string): Enumerated | null {
	const fitting = kinds.filter(({ scene }) => scene.test(text));
	const [only] = fitting;
	if (!only || fitting.length > 1) throw new Error(`${fitting.length} kinds: ${text}`);
	return only.enumerate(text);
}
