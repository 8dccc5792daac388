export type Shape = 'square' | 'ring' | 'corner' | 'plus';
export type Cell = readonly [row: number, column: number];

export interface Puzzle {
	/** One string a row, one letter a cell. */
	readonly matrix: readonly string[];
	/** Of squares, the one largest is asked for; of the others, all. */
	readonly shape: Shape;
	/** The smallest size that counts. */
	readonly size: number;
}
