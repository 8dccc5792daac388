import type { Constraint, Puzzle, Simple } from './constraint.ts';

/** For each item the places that it may still take: bit 0 is place 1. */
type Domains = readonly number[];

/** A constraint that narrows the places of its items, in place; false where it cannot hold any more. */
type Narrow = (domains: number[]) => boolean;

const lowest = (places: number): number => 31 - Math.clz32(places & -places);
const highest = (places: number): number => 31 - Math.clz32(places);
const below = (place: number): number => (1 << place) - 1;
const above = (place: number): number => ~((2 << place) - 1);

/**
 * Up to `limit` of the orders that keep all the constraints: all of them where fewer come. Exact;
 * null where more than `patience` steps would be needed to tell.
 */
export function findOrders(
	{ items, constraints }: Puzzle,
	limit: number,
	patience = Number.POSITIVE_INFINITY,
): string[][] | null {
	const rules = constraints.map((constraint) => narrowing(constraint, items));
	const found: string[][] = [];
	let steps = 0;

	function search(domains: Domains): void {
		if (++steps > patience) return;
		const narrowed = settle(domains, rules);
		if (narrowed === null) return;
		let widest = 1;
		let branch = -1;
		for (const [i, places] of narrowed.entries()) {
			const size = count(places);
			if (size > 1 && (widest === 1 || size < widest)) [widest, branch] = [size, i];
		}
		if (branch < 0) {
			const order = items.map((_, place) => items[narrowed.indexOf(1 << place)] ?? '');
			found.push(order);
			return;
		}
		for (let rest = narrowed[branch] ?? 0; rest !== 0 && found.length < limit; rest &= rest - 1)
			search(narrowed.with(branch, rest & -rest));
	}

	search(items.map(() => below(items.length)));
	return found.length === limit || steps <= patience ? found : null;
}

function count(places: number): number {
	let size = 0;
	for (let rest = places; rest !== 0; rest &= rest - 1) size++;
	return size;
}

/** Narrows until nothing changes; null where an item has no place left, or a place no item. */
function settle(domains: Domains, rules: readonly Narrow[]): number[] | null {
	const now = [...domains];
	for (let before = ''; before !== now.join(); ) {
		before = now.join();
		if (!allDifferent(now)) return null;
		for (const rule of rules) if (!rule(now)) return null;
		if (now.includes(0)) return null;
	}
	return now;
}

/** A fixed item bars its place to the others; the only item that may take a place takes it. */
function allDifferent(domains: number[]): boolean {
	let once = 0;
	let twice = 0;
	for (const places of domains) {
		twice |= once & places;
		once |= places;
	}
	if (once !== below(domains.length)) return false;
	const single = once & ~twice;
	let taken = 0;
	for (const [i, places] of domains.entries()) {
		const own = places & single;
		if ((own & (own - 1)) !== 0) return false;
		if (own !== 0) domains[i] = own;
		const fixed = domains[i] ?? 0;
		if (fixed !== 0 && (fixed & (fixed - 1)) === 0) {
			if ((taken & fixed) !== 0) return false;
			taken |= fixed;
		}
	}
	for (const [i, places] of domains.entries())
		if ((places & (places - 1)) !== 0) domains[i] = places & ~taken;
	return true;
}

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

function restrict(domains: number[], i: number, allowed: number): boolean {
	const places = (domains[i] ?? 0) & allowed;
	domains[i] = places;
	return places !== 0;
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
	const isOpen = (rules: readonly Narrow[], domains: number[]) => {
		const trial = [...domains];
		return rules.every((rule) => rule(trial));
	};
	return (domains) => {
		const [up, down] = [isOpen(ascending, domains), isOpen(descending, domains)];
		if (up && down) return true;
		return (up || down) && (up ? ascending : descending).every((rule) => rule(domains));
	};
}
