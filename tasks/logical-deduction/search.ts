import type { Puzzle, Statement } from './puzzle.ts';

// Each thing has the set of places that it may be in, as bits (bit 0 is place 1). Statements narrow
// the sets; then the thing with the fewest places left is tried in each of them.

const lowest = (set: number): number => set & -set;
const highest = (set: number): number => (set === 0 ? 0 : 1 << (31 - Math.clz32(set)));
/** The places after the first of a set, and those before its last. */
const above = (set: number, full: number): number => full & ~((lowest(set) << 1) - 1);
const below = (set: number): number => (set === 0 ? 0 : highest(set) - 1);
const single = (set: number): boolean => set !== 0 && (set & (set - 1)) === 0;

/** Steps of the search within which every puzzle must be proved to have one order only. */
export const MOST_STEPS = 600;

/**
 * Up to two orders that fit all statements: the place of each thing, counted from 1. Null where that
 * takes more than `most` steps.
 */
export function orders(
	count: number,
	statements: readonly Statement[],
	most = Number.POSITIVE_INFINITY,
): number[][] | null {
	const full = 2 ** count - 1;
	const found: number[][] = [];
	let steps = 0;
	const visit = (sets: number[]): void => {
		steps++;
		if (!narrow(sets, statements, full)) return;
		const choices = fewest(sets, full);
		if (choices.length === 0) found.push(sets.map((set) => 32 - Math.clz32(set)));
		for (const [thing, place] of choices) {
			if (found.length >= 2 || steps > most) return;
			visit(sets.with(thing, place));
		}
	};
	visit(Array<number>(count).fill(full));
	return found.length < 2 && steps > most ? null : found;
}

/** All places of one thing, or all things for one place, whichever are fewer; none once all is decided. */
function fewest(
	sets: readonly number[],
	full: number,
): (readonly [thing: number, place: number])[] {
	let open = -1;
	for (const [thing, set] of sets.entries())
		if (!single(set) && (open < 0 || size(set) < size(sets[open] ?? 0))) open = thing;
	if (open < 0) return [];
	let best: number[] = [];
	let bestPlace = 0;
	for (let rest = full; rest !== 0; rest &= rest - 1) {
		const place = lowest(rest);
		const things = [...sets.keys()].filter((thing) => ((sets[thing] ?? 0) & place) !== 0);
		if (things.length > 1 && (bestPlace === 0 || things.length < best.length))
			[best, bestPlace] = [things, place];
	}
	const set = sets[open] ?? 0;
	if (best.length <= size(set)) return best.map((thing) => [thing, bestPlace] as const);
	const places: number[] = [];
	for (let rest = set; rest !== 0; rest &= rest - 1) places.push(lowest(rest));
	return places.map((place) => [open, place] as const);
}

function size(set: number): number {
	let places = 0;
	for (let rest = set; rest !== 0; rest &= rest - 1) places++;
	return places;
}

/** Takes out places until nothing changes; false where a thing has none left. */
function narrow(sets: number[], statements: readonly Statement[], full: number): boolean {
	for (let before = -1; before !== total(sets); ) {
		before = total(sets);
		for (const statement of statements) apply(statement, sets, full);
		if (!apart(sets, full)) return false;
		if (before === total(sets) && !crowded(sets)) return false;
	}
	return true;
}

/** A place that only one thing may take is that thing's; a thing's only place is no other's. */
function apart(sets: number[], full: number): boolean {
	let [once, twice, taken] = [0, 0, 0];
	for (const set of sets) {
		if (set === 0 || (single(set) && (taken & set) !== 0)) return false;
		if (single(set)) taken |= set;
		twice |= once & set;
		once |= set;
	}
	const alone = once & ~twice;
	for (const [thing, set] of sets.entries())
		if ((set & alone) !== 0) sets[thing] = set & alone;
		else if (!single(set)) sets[thing] = set & ~taken;
	return once === full;
}

/** Where as many things as places must lie between two places, no other thing may (Hall's condition). */
function crowded(sets: number[]): boolean {
	for (let from = 0; from < sets.length; from++)
		for (let to = from + 1; to < sets.length; to++) {
			const span = 2 ** (to + 1) - 2 ** from;
			let inside = 0;
			for (const set of sets) if ((set & ~span) === 0) inside++;
			const places = to - from + 1;
			if (inside > places) return false;
			if (inside === places && places < sets.length)
				for (const [thing, set] of sets.entries())
					if ((set & ~span) !== 0) sets[thing] = set & ~span;
		}
	return true;
}

/** Sets only ever shrink: an equal sum means that none has changed. */
function total(sets: readonly number[]): number {
	let sum = 0;
	for (const set of sets) sum += set;
	return sum;
}

function apply(statement: Statement, sets: number[], full: number): void {
	const at = (place: number) => sets[statement.of[place] ?? -1] ?? 0;
	const keep = (place: number, allowed: number) => {
		sets[statement.of[place] ?? -1] = at(place) & allowed;
	};
	const ordered = (earlier: number, later: number) => {
		keep(later, above(at(earlier), full));
		keep(earlier, below(at(later)));
	};
	switch (statement.kind) {
		case 'before':
			ordered(0, 1);
			return;
		case 'next':
			keep(1, at(0) << 1);
			keep(0, at(1) >> 1);
			return;
		case 'place':
			keep(0, 1 << (statement.place - 1));
			return;
		case 'notPlace':
			keep(0, ~(1 << (statement.place - 1)));
			return;
		case 'apart':
			keep(0, (at(1) << statement.distance) | (at(1) >> statement.distance));
			keep(1, (at(0) << statement.distance) | (at(0) >> statement.distance));
			return;
		case 'notBeside':
			if (single(at(0))) keep(1, ~((at(0) << 1) | (at(0) >> 1)));
			if (single(at(1))) keep(0, ~((at(1) << 1) | (at(1) >> 1)));
			return;
		case 'between': {
			const rising = lowest(at(1)) < highest(at(0)) && lowest(at(0)) < highest(at(2));
			const falling = lowest(at(2)) < highest(at(0)) && lowest(at(0)) < highest(at(1));
			if (!rising || !falling) {
				if (!rising && !falling) keep(0, 0);
				const [earlier, later] = rising ? ([1, 2] as const) : ([2, 1] as const);
				ordered(earlier, 0);
				ordered(0, later);
			} else keep(0, above(at(1) | at(2), full) & below(at(1) | at(2)));
			return;
		}
	}
}

/** The only order: the place of each thing. @throws RangeError where the statements do not decide it. */
export function placesOf({ things, statements }: Puzzle): number[] {
	const [only, ...others] = orders(things.length, statements) ?? [];
	if (!only || others.length > 0) throw new RangeError('The statements do not decide the order.');
	return only;
}

/** The things by place: first to last. */
export function inOrder(places: readonly number[]): number[] {
	return [...places.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
}
