/** About one item's place, counted from 1. */
export interface Place {
	readonly kind: 'at' | 'not at';
	readonly item: string;
	readonly place: number;
}

/** Anywhere left or right of the other item, or right beside it. */
export interface Relation {
	readonly kind: 'left of' | 'right of' | 'beside';
	readonly item: string;
	readonly other: string;
}

/** Places that differ by `distance`, on whichever side. */
export interface Distance {
	readonly kind: 'distance';
	readonly item: string;
	readonly other: string;
	readonly distance: number;
}

/** Anywhere between two others, in whichever order these stand. */
export interface Between {
	readonly kind: 'between';
	readonly item: string;
	readonly ends: readonly [string, string];
}

/** A constraint without conditions. */
export type Simple = Place | Relation | Distance | Between;

/** At least one of the two holds. */
export interface Either {
	readonly kind: 'either';
	readonly first: Simple;
	readonly second: Simple;
}

/** Where the first holds, so does the second. */
export interface Conditional {
	readonly kind: 'if';
	readonly first: Place | Relation;
	readonly second: Simple;
}
export type Constraint = Simple | Either | Conditional;

export interface Puzzle {
	readonly items: readonly string[];
	readonly constraints: readonly Constraint[];
}
