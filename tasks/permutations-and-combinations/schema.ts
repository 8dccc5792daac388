import * as v from 'valibot';
import { integer, list, pair, record, text } from '../kit/schema.ts';
import { itemsOf } from './constraint.ts';
import type { Constraint, Puzzle } from './puzzle.ts';
import { findOrders, PATIENCE } from './solver.ts';

const MOST_ITEMS = 24;
const item = text(/^[A-X]$/);
const place = integer(1, MOST_ITEMS);
const other = { item, other: item };

const inPlace = record({ kind: v.picklist(['at', 'not at']), item, place });
const inOrder = record({ kind: v.picklist(['left of', 'right of']), ...other });
/** Those that have a negation. */
const condition = v.variant('kind', [inPlace, inOrder]);
const simples = [
	inPlace,
	inOrder,
	record({ kind: v.literal('beside'), ...other }),
	record({ kind: v.literal('distance'), ...other, distance: integer(1, MOST_ITEMS - 1) }),
	record({ kind: v.literal('between'), item, ends: pair(item) }),
] as const;
const simple = v.variant('kind', simples);
const constraint = v.variant('kind', [
	...simples,
	record({ kind: v.literal('either'), first: simple, second: simple }),
	record({ kind: v.literal('if'), first: condition, second: simple }),
]);

/** What a puzzle from outside must be. */
export const schema: v.GenericSchema<unknown, Puzzle> = v.pipe(
	record({ items: list(item, 3, MOST_ITEMS), constraints: list(constraint, 1, 60) }),
	v.check(({ items }) => new Set(items).size === items.length, 'two items have one label'),
	v.check(
		({ items, constraints }) =>
			constraints.flatMap(partsOf).every((part) => {
				const spoken = itemsOf(part);
				return (
					spoken.every((one) => items.includes(one)) &&
					new Set(spoken).size === spoken.length &&
					(!('place' in part) || part.place <= items.length)
				);
			}),
		'a constraint must speak of different items and of places that there are',
	),
	v.check(
		(puzzle) => findOrders(puzzle, 1, PATIENCE) !== null,
		'an order would have to be searched for too long',
	),
);

const partsOf = (constraint: Constraint): Constraint[] =>
	constraint.kind === 'either' || constraint.kind === 'if'
		? [constraint.first, constraint.second]
		: [constraint];
