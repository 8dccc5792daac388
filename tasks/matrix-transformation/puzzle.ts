/** One string a row, one character a cell. */
export type Matrix = readonly string[];
export type Cell = readonly [row: number, column: number];

/** Rows, columns and rings count from 1. */
export type Operation =
	/** Clockwise. */
	| { readonly kind: 'rotate'; readonly degrees: 90 | 180 | 270 }
	| { readonly kind: 'flip'; readonly order: 'columns' | 'rows' }
	| { readonly kind: 'transpose'; readonly diagonal: 'main' | 'other' }
	/** To the right or down; cyclic. A negative `by` goes the other way. */
	| {
			readonly kind: 'shift';
			readonly line: 'row' | 'column';
			readonly index: number;
			readonly by: number;
	  }
	/** Ring 1 is the border; clockwise, a negative `by` the other way. */
	| { readonly kind: 'turn'; readonly ring: number; readonly by: number }
	/** Two blocks of `rows` by `columns` cells, by their top left cells; they share no cell. */
	| {
			readonly kind: 'swap';
			readonly rows: number;
			readonly columns: number;
			readonly first: Cell;
			readonly second: Cell;
	  };

export interface Puzzle {
	readonly matrix: Matrix;
	readonly operations: readonly Operation[];
}
