/** A disc's colour: 0 is black, 1 is white. */
export type Player = 0 | 1;

/** Row and column, counted from 0. */
export type Cell = readonly [row: number, column: number];

export interface Puzzle {
	/** The rows from the top: * empty, 0 black, 1 white. */
	readonly board: readonly string[];
	/** Who moves next. */
	readonly turn: Player;
	/** The listed moves in order: both players' or, with `replies`, black's. */
	readonly moves: readonly Cell[];
	/** How many moves are played in all. */
	readonly total: number;
	/** Whether white takes the move that turns most discs, of several the first in reading order. */
	readonly replies: boolean;
}
