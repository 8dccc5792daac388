import type { Cell, Puzzle, Shape } from './puzzle.ts';

/**
 * A shape in a matrix. Its anchor is the lower right cell of a square, the upper left one of a
 * ring, the lower left one of an L, the centre of a plus. `size` counts the cells of a side, or of
 * an arm with the anchor.
 */
export interface Pattern {
	readonly row: number;
	readonly column: number;
	readonly size: number;
}

/** The size of the largest pattern at each cell, 1 where there is none larger. */
export function largestSizes(matrix: readonly string[], shape: Shape): number[][] {
	if (shape === 'square') return squares(matrix);
	const up = runs(matrix, -1, 0);
	const right = runs(matrix, 0, 1);
	if (shape === 'corner') return combined(matrix, [up, right]);
	const down = runs(matrix, 1, 0);
	if (shape === 'plus') return combined(matrix, [up, right, down, runs(matrix, 0, -1)]);
	return combined(matrix, [right, down]).map((row, r) =>
		row.map((longest, c) => {
			let size = longest;
			while (
				size > 1 &&
				((right[r + size - 1]?.[c] ?? 0) < size || (down[r]?.[c + size - 1] ?? 0) < size)
			)
				size--;
			return size;
		}),
	);
}

/** All patterns that the puzzle asks for, in reading order. */
export function patternsIn({ matrix, shape, size: least }: Puzzle): Pattern[] {
	const sizes = largestSizes(matrix, shape);
	const found = sizes.flatMap((row, r) =>
		row.flatMap((size, column) => (size >= least ? [{ row: r, column, size }] : [])),
	);
	if (shape !== 'square') return found;
	const largest = Math.max(...found.map(({ size }) => size));
	return found.filter(({ size }) => size === largest);
}

/** The cells of a shape of that size at that anchor, whether they are in the matrix or not. */
export function cellsOf(shape: Shape, { row, column, size }: Pattern): Cell[] {
	const steps = Array.from({ length: size }, (_, i) => i);
	const later = steps.slice(1);
	switch (shape) {
		case 'square':
			return steps.flatMap((i) => steps.map((j): Cell => [row - i, column - j]));
		case 'ring':
			return steps.flatMap((i) =>
				steps
					.filter((j) => i === 0 || j === 0 || i === size - 1 || j === size - 1)
					.map((j): Cell => [row + i, column + j]),
			);
		case 'corner':
			return [
				...steps.map((i): Cell => [row - i, column]),
				...later.map((i): Cell => [row, column + i]),
			];
		case 'plus':
			return [
				[row, column],
				...later.flatMap((i): Cell[] => [
					[row - i, column],
					[row + i, column],
					[row, column - i],
					[row, column + i],
				]),
			];
	}
}

function squares(matrix: readonly string[]): number[][] {
	const sizes: number[][] = [];
	for (const [r, row] of matrix.entries()) {
		const above = sizes[r - 1] ?? [];
		const line: number[] = [];
		for (let c = 0; c < row.length; c++) {
			const same =
				row[c] === row[c - 1] && row[c] === matrix[r - 1]?.[c] && row[c] === matrix[r - 1]?.[c - 1];
			line.push(same ? 1 + Math.min(above[c] ?? 0, above[c - 1] ?? 0, line[c - 1] ?? 0) : 1);
		}
		sizes.push(line);
	}
	return sizes;
}

/** How many equal letters follow each other from each cell on in that direction, with it. */
function runs(matrix: readonly string[], down: number, right: number): number[][] {
	const lengths = matrix.map((row) => Array<number>(row.length).fill(1));
	const order = (length: number, step: number) =>
		Array.from({ length }, (_, i) => (step > 0 ? length - 1 - i : i));
	for (const r of order(matrix.length, down))
		for (const c of order(matrix[0]?.length ?? 0, right))
			if (matrix[r]?.[c] === matrix[r + down]?.[c + right])
				lengths[r]?.splice(c, 1, 1 + (lengths[r + down]?.[c + right] ?? 0));
	return lengths;
}

function combined(matrix: readonly string[], all: readonly number[][][]): number[][] {
	return matrix.map((row, r) =>
		Array.from(row, (_, c) => Math.min(...all.map((lengths) => lengths[r]?.[c] ?? 0))),
	);
}
