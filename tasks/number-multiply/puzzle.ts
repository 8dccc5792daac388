/** The factors as decimal text: they outgrow JSON's numbers. */
export interface Puzzle {
	readonly factors: readonly string[];
}

/** The exact product. */
export function multiply({ factors }: Puzzle): bigint {
	return factors.reduce((product, factor) => product * BigInt(factor), 1n);
}
