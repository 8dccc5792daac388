/** A statement about things by their index; places count from 1. */
export type Statement =
	/** The first comes before the second. `reversed` only words it the other way round. */
	| {
			readonly kind: 'before' | 'next';
			readonly of: readonly [number, number];
			readonly reversed: boolean;
	  }
	/** `fromEnd` only words it so. */
	| {
			readonly kind: 'place' | 'notPlace';
			readonly of: readonly [number];
			readonly place: number;
			readonly fromEnd: boolean;
	  }
	| { readonly kind: 'between'; readonly of: readonly [number, number, number] }
	| { readonly kind: 'apart'; readonly of: readonly [number, number]; readonly distance: number }
	| { readonly kind: 'notBeside'; readonly of: readonly [number, number] };

export interface Puzzle {
	/** The scenario's key. */
	readonly scenario: string;
	/** The things, in the order in which the text lists them. */
	readonly things: readonly string[];
	readonly statements: readonly Statement[];
	/** The place asked for and the options' texts, one for each thing in order; null asks for the whole order. */
	readonly asked: { readonly place: number; readonly options: readonly string[] } | null;
}

/** Whether a statement fits the places of the things, by the index of the thing. */
export function holds(statement: Statement, places: readonly number[]): boolean {
	const at = (place: number) => places[statement.of[place] ?? -1] ?? 0;
	switch (statement.kind) {
		case 'before':
			return at(0) < at(1);
		case 'next':
			return at(1) - at(0) === 1;
		case 'place':
			return at(0) === statement.place;
		case 'notPlace':
			return at(0) !== statement.place;
		case 'between':
			return (at(1) < at(0) && at(0) < at(2)) || (at(2) < at(0) && at(0) < at(1));
		case 'apart':
			return Math.abs(at(0) - at(1)) === statement.distance;
		case 'notBeside':
			return Math.abs(at(0) - at(1)) !== 1;
	}
}
