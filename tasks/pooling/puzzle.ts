import * as v from 'valibot';
import { integer, list, record } from '../kit/schema.ts';

export const POOLINGS = ['max', 'min', 'average'] as const;
export type Pooling = (typeof POOLINGS)[number];
export type Matrix = readonly (readonly number[])[];

export const schema = v.pipe(
	record({
		matrix: list(list(integer(-20, 40), 2, 32), 2, 32),
		/** Applied in turn, each to the result of the one before. */
		layers: list(v.picklist(POOLINGS), 1, 3),
		window: integer(2, 6),
		stride: integer(1, 6),
		/** Rings of zeros round the matrix before each pooling. */
		padding: integer(0, 3),
	}),
	v.check(
		({ matrix }) => matrix.every(({ length }) => length === matrix.length),
		'the matrix is no square',
	),
	v.check(
		({ window, padding }) => padding < window,
		'a window must not lie in the padding altogether',
	),
	v.check(({ matrix, layers, ...moves }) => {
		let size = matrix.length;
		for (const _ of layers) size = pooledSize(size, moves);
		return size > 0;
	}, 'the window must fit into what each pooling leaves'),
);
export type Puzzle = v.InferOutput<typeof schema>;

/** A matrix of fractions with one denominator, so that averages stay exact. */
export interface Fractions {
	readonly numerators: Matrix;
	readonly denominator: number;
}

/** Rows and columns after a pooling; below 1 where the window does not fit. */
export function pooledSize(
	size: number,
	{ window, stride, padding }: Readonly<Record<'window' | 'stride' | 'padding', number>>,
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

/** Whether the result may have fractions, and answers are right to two decimals. */
export function hasAverages({ layers }: Puzzle): boolean {
	return layers.includes('average');
}
