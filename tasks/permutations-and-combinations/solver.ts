import {
	above,
	below,
	type Domains,
	findBijections,
	highest,
	lowest,
	type Narrow,
	restrict,
} from '../kit/search/bijection.ts';
import type { Constraint, Puzzle, Simple } from './puzzle.ts';

/** Steps of search after which a set of constraints is given up, so that solving stays quick. */
export const PATIENCE = 400;

/** Up to `limit` of the orders that keep all the constraints, as `findBijections` finds them. */
export function findOrders(
	{ items, constraints }: Puzzle,
	limit: number,
	patience?: number,
): string[][] | null {
	const rules = constraints.map((constraint) => narrowing(constraint, items));
	const found = findBijections(items.length, rules, limit, patience);
	return (
		found?.map((places) => items.map((_, place) => items[places.indexOf(place)] ?? '')) ?? null
	);
}

/** Bit 0 of an item's domain is place 1. */
function narrowing(constraint: Constraint, items: readonly string[]): Narrow {
	if (constraint.kind !== 'either' && constraint.kind !== 'if')
		return simpleNarrowing(constraint, items);
	const first = constraint.kind === 'if' ? negation(constraint.first) : [constraint.first];
	const options = [...first, constraint.second].map((option) => simpleNarrowing(option, items));
	return (domains) => {
		const open = options.filter((option) => {
			const trial = [...domains];
			return option(trial) && !trial.includes(0);
		});
		const [only] = open;
		return only !== undefined && (open.length > 1 || only(domains));
	};
}

/** The simple constraints of which one holds exactly where the given one does not. */
function negation(constraint: Simple): Simple[] {
	switch (constraint.kind) {
		case 'at':
			return [{ ...constraint, kind: 'not at' }];
		case 'not at':
			return [{ ...constraint, kind: 'at' }];
		case 'left of':
			return [{ ...constraint, kind: 'right of' }];
		case 'right of':
			return [{ ...constraint, kind: 'left of' }];
		default:
			throw new RangeError(`No negation of "${constraint.kind}" is needed.`);
	}
}

function simpleNarrowing(constraint: Simple, items: readonly string[]): Narrow {
	const index = (item: string) => items.indexOf(item);
	switch (constraint.kind) {
		case 'at':
		case 'not at': {
			const i = index(constraint.item);
			const bit = 1 << (constraint.place - 1);
			const allowed = constraint.kind === 'at' ? bit : ~bit;
			return (domains) => restrict(domains, i, allowed);
		}
		case 'left of':
			return inOrder(index(constraint.item), index(constraint.other));
		case 'right of':
			return inOrder(index(constraint.other), index(constraint.item));
		case 'beside':
			return apart(index(constraint.item), index(constraint.other), 1);
		case 'distance':
			return apart(index(constraint.item), index(constraint.other), constraint.distance);
		case 'between': {
			const [first, second] = constraint.ends.map(index);
			return inside(index(constraint.item), first ?? 0, second ?? 0);
		}
	}
}

function inOrder(left: number, right: number): Narrow {
	return (domains) =>
		restrict(domains, left, below(highest(domains[right] ?? 0))) &&
		restrict(domains, right, above(lowest(domains[left] ?? 0)));
}

function apart(one: number, other: number, distance: number): Narrow {
	const around = (places: number) => (places << distance) | (places >>> distance);
	return (domains) =>
		restrict(domains, one, around(domains[other] ?? 0)) &&
		restrict(domains, other, around(domains[one] ?? 0));
}

function inside(item: number, first: number, second: number): Narrow {
	const ascending = [inOrder(first, item), inOrder(item, second)];
	const descending = [inOrder(second, item), inOrder(item, first)];
	const isOpen = (rules: readonly Narrow[], domains: Domains) => {
		const trial = [...domains];
		return rules.every((rule) => rule(trial));
	};
	return (domains) => {
		const [up, down] = [isOpen(ascending, domains), isOpen(descending, domains)];
		if (up && down) return true;
		return (up || down) && (up ? ascending : descending).every((rule) => rule(domains));
	};
}
