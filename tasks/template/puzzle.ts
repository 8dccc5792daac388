// Plain JSON data, because it is hashed. It holds the puzzle only: solve() finds the answer anew.
export interface Puzzle {
	readonly numbers: readonly number[];
}

export function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
