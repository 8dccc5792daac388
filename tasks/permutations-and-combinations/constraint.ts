import type { Constraint, Simple } from './puzzle.ts';

/** The place of an item, from 1; 0 where it has none. */
export type PlaceOf = (item: string) => number;

export function placesIn(order: readonly string[]): PlaceOf {
	const places = new Map(order.map((item, i) => [item, i + 1]));
	return (item) => places.get(item) ?? 0;
}

/** Whether a constraint holds, given the places of its items. */
export function holds(constraint: Constraint, placeOf: PlaceOf): boolean {
	switch (constraint.kind) {
		case 'either':
			return holds(constraint.first, placeOf) || holds(constraint.second, placeOf);
		case 'if':
			return !holds(constraint.first, placeOf) || holds(constraint.second, placeOf);
		case 'at':
			return placeOf(constraint.item) === constraint.place;
		case 'not at':
			return placeOf(constraint.item) !== constraint.place;
		case 'left of':
			return placeOf(constraint.item) < placeOf(constraint.other);
		case 'right of':
			return placeOf(constraint.item) > placeOf(constraint.other);
		case 'beside':
			return Math.abs(placeOf(constraint.item) - placeOf(constraint.other)) === 1;
		case 'distance':
			return Math.abs(placeOf(constraint.item) - placeOf(constraint.other)) === constraint.distance;
		case 'between': {
			const [first, second] = constraint.ends.map(placeOf).sort((a, b) => a - b);
			const place = placeOf(constraint.item);
			return (first ?? 0) < place && place < (second ?? 0);
		}
	}
}

/** The items that a constraint speaks of. */
export function itemsOf(constraint: Constraint): string[] {
	switch (constraint.kind) {
		case 'either':
		case 'if':
			return [...new Set([...itemsOf(constraint.first), ...itemsOf(constraint.second)])];
		case 'at':
		case 'not at':
			return [constraint.item];
		case 'between':
			return [constraint.item, ...constraint.ends];
		default:
			return [constraint.item, constraint.other];
	}
}

function clause(constraint: Simple): string {
	switch (constraint.kind) {
		case 'at':
			return `${constraint.item} is in place ${constraint.place}`;
		case 'not at':
			return `${constraint.item} is not in place ${constraint.place}`;
		case 'left of':
		case 'right of':
			return `${constraint.item} is somewhere ${constraint.kind} ${constraint.other}`;
		case 'beside':
			return `${constraint.item} is right next to ${constraint.other}`;
		case 'distance':
			return `the places of ${constraint.item} and ${constraint.other} differ by exactly ${constraint.distance}`;
		case 'between':
			return `${constraint.item} is somewhere between ${constraint.ends.join(' and ')}`;
	}
}

/** A constraint as a sentence. */
export function sentence(constraint: Constraint): string {
	const text =
		constraint.kind === 'either'
			? `at least one of these is true: ${clause(constraint.first)}; ${clause(constraint.second)}`
			: constraint.kind === 'if'
				? `if ${clause(constraint.first)}, then ${clause(constraint.second)}`
				: clause(constraint);
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
