import type { Cell, Operation, Puzzle } from './puzzle.ts';

export type Matrix = readonly string[];

export function applyAll({ matrix, operations }: Puzzle): Matrix {
	return operations.reduce(apply, matrix);
}

export function apply(matrix: Matrix, operation: Operation): Matrix {
	switch (operation.kind) {
		case 'rotate':
			return operation.degrees === 180
				? upsideDown(mirrored(matrix))
				: operation.degrees === 90
					? mirrored(transposed(matrix))
					: upsideDown(transposed(matrix));
		case 'flip':
			return operation.order === 'columns' ? mirrored(matrix) : upsideDown(matrix);
		case 'transpose':
			return operation.diagonal === 'main'
				? transposed(matrix)
				: upsideDown(mirrored(transposed(matrix)));
		case 'shift': {
			const { line, index, by } = operation;
			const lines = line === 'row' ? matrix : transposed(matrix);
			const shifted = lines.map((cells, i) => (i === index - 1 ? cycled(cells, by) : cells));
			return line === 'row' ? shifted : transposed(shifted);
		}
		case 'turn': {
			const ring = ringOf(matrix, operation.ring);
			const cells = cycled(ring.map((cell) => at(matrix, cell)).join(''), operation.by);
			return written(matrix, ring, cells);
		}
		case 'swap': {
			const [first, second] = [operation.first, operation.second].map((corner) =>
				blockOf(corner, operation),
			);
			const read = (block: readonly Cell[] = []) => block.map((cell) => at(matrix, cell)).join('');
			const once = written(matrix, first ?? [], read(second));
			return written(once, second ?? [], read(first));
		}
	}
}

function mirrored(matrix: Matrix): Matrix {
	return matrix.map((row) => [...row].reverse().join(''));
}

function upsideDown(matrix: Matrix): Matrix {
	return [...matrix].reverse();
}

function transposed(matrix: Matrix): Matrix {
	return Array.from(matrix[0] ?? '', (_, column) => matrix.map((row) => row[column]).join(''));
}

/** Every character `by` places further on, round the end. */
function cycled(cells: string, by: number): string {
	const step = ((by % cells.length) + cells.length) % cells.length;
	return cells.slice(cells.length - step) + cells.slice(0, cells.length - step);
}

function at(matrix: Matrix, [row, column]: Cell): string {
	return matrix[row]?.[column] ?? '';
}

function written(matrix: Matrix, places: readonly Cell[], characters: string): Matrix {
	const rows = matrix.map((row) => [...row]);
	for (const [i, [row, column]] of places.entries())
		rows[row]?.splice(column, 1, characters[i] ?? '');
	return rows.map((row) => row.join(''));
}

/** The cells of a ring, clockwise from its top left one, counted from 0. */
function ringOf(matrix: Matrix, ring: number): Cell[] {
	const [top, left] = [ring - 1, ring - 1];
	const [bottom, right] = [matrix.length - ring, (matrix[0]?.length ?? 0) - ring];
	const cells: Cell[] = [];
	for (let column = left; column < right; column++) cells.push([top, column]);
	for (let row = top; row < bottom; row++) cells.push([row, right]);
	for (let column = right; column > left; column--) cells.push([bottom, column]);
	for (let row = bottom; row > top; row--) cells.push([row, left]);
	return cells;
}

function blockOf([row, column]: Cell, size: { rows: number; columns: number }): Cell[] {
	return Array.from(
		{ length: size.rows * size.columns },
		(_, i): Cell => [row - 1 + Math.floor(i / size.columns), column - 1 + (i % size.columns)],
	);
}
