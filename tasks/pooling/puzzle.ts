export const POOLINGS = ['max', 'min', 'average'] as const;
export type Pooling = (typeof POOLINGS)[number];
export type Matrix = readonly (readonly number[])[];

export interface Puzzle {
	/** Whole numbers. */
	readonly matrix: Matrix;
	/** Applied in turn, each to the result of the one before. */
	readonly layers: readonly Pooling[];
	readonly window: number;
	readonly stride: number;
	/** Rings of zeros round the matrix before each pooling. */
	readonly padding: number;
}

/** A matrix of fractions with one denominator, so that averages stay exact. */
export interface Fractions {
	readonly numerators: Matrix;
	readonly denominator: number;
}

/** Rows and columns after a pooling; below 1 where the window does not fit. */
export function pooledSize(
	size: number,
	{ window, stride, padding }: Pick<Puzzle, 'window' | 'stride' | 'padding'>,
): number {
	return Math.floor((size + 2 * padding - window) / stride) + 1;
}

export function pooled(puzzle: Puzzle): Fractions {
	let result: Fractions = { numerators: puzzle.matrix, denominator: 1 };
	for (const layer of puzzle.layers) result = pool(result, layer, puzzle);
	return result;
}

function pool({ numerators, denominator }: Fractions, layer: Pooling, puzzle: Puzzle): Fractions {
	const { window, stride, padding } = puzzle;
	const size = pooledSize(numerators.length, puzzle);
	const steps = Array.from({ length: size }, (_, i) => i * stride - padding);
	const across = Array.from({ length: window }, (_, i) => i);
	return {
		numerators: steps.map((top) =>
			steps.map((left) => {
				const values = across.flatMap((r) =>
					across.map((c) => numerators[top + r]?.[left + c] ?? 0),
				);
				if (layer === 'max') return Math.max(...values);
				if (layer === 'min') return Math.min(...values);
				return values.reduce((sum, value) => sum + value, 0);
			}),
		),
		denominator: layer === 'average' ? denominator * window * window : denominator,
	};
}
