export interface Puzzle {
	readonly numbers: readonly number[];
	readonly target: number;
}
