import { applyAll } from './operation.ts';
import type { Operation, Puzzle } from './puzzle.ts';

/** The operation as an instruction. */
export function sentence(operation: Operation): string {
	const times = (by: number) => (Math.abs(by) === 1 ? '1 place' : `${Math.abs(by)} places`);
	switch (operation.kind) {
		case 'rotate':
			return operation.degrees === 180
				? 'Rotate the matrix by 180 degrees.'
				: operation.degrees === 90
					? 'Rotate the matrix by 90 degrees clockwise.'
					: 'Rotate the matrix by 90 degrees counterclockwise.';
		case 'flip':
			return operation.order === 'columns'
				? 'Flip the matrix left to right.'
				: 'Flip the matrix top to bottom.';
		case 'transpose':
			return operation.diagonal === 'main'
				? 'Transpose the matrix along its main diagonal.'
				: 'Transpose the matrix along its other diagonal.';
		case 'shift': {
			const { line, index, by } = operation;
			const way =
				line === 'row' ? (by > 0 ? 'to the right' : 'to the left') : by > 0 ? 'down' : 'up';
			return `Shift ${line} ${index} by ${times(by)} ${way}.`;
		}
		case 'turn':
			return `Turn ring ${operation.ring} by ${times(operation.by)} ${operation.by > 0 ? 'clockwise' : 'counterclockwise'}.`;
		case 'swap': {
			const { rows, columns, first, second } = operation;
			return `Swap two blocks of ${rows} ${rows === 1 ? 'row' : 'rows'} and ${columns} ${columns === 1 ? 'column' : 'columns'}: the one whose top left cell is in row ${first[0]}, column ${first[1]} and the one whose top left cell is in row ${second[0]}, column ${second[1]}.`;
		}
	}
}

const MEANINGS: Readonly<Record<Operation['kind'], string>> = {
	rotate:
		'Rotating clockwise turns the matrix as one turns a sheet of paper: by 90 degrees clockwise, the top row becomes the rightmost column, read from top to bottom; counterclockwise, the top row becomes the leftmost column, read from bottom to top.',
	flip: 'Flipping left to right reverses the order of the columns; flipping top to bottom reverses the order of the rows.',
	transpose:
		'Transposing along the main diagonal turns row i into column i. The other diagonal runs from the top right corner to the bottom left one: transposing along it turns the top row, read from left to right, into the rightmost column, read from bottom to top, the second row from the top into the second column from the right, and so on.',
	shift:
		'Shifting a row or column moves each of its values that many places; what leaves it at one end comes in again at the other. The other rows and columns stay as they are.',
	turn: 'Ring 1 is the outermost ring of cells, the border of the matrix; ring 2 is the border of what lies inside ring 1, and so on. Turning a ring moves each of its values that many cells on along the ring; everything else stays in its place.',
	swap: 'Swapping two blocks exchanges their values, each keeping its place within the block. The two blocks have no cell in common; everything else stays in its place.',
};

export function question({ matrix, operations }: Puzzle): string {
	const columns = matrix[0]?.length ?? 0;
	const kinds = new Set(operations.map(({ kind }) => kind));
	const several = operations.length > 1;
	// An example of another shape is never the answer.
	const rows = applyAll({ matrix, operations }).length === 2 ? 3 : 2;
	return `Here is a matrix of ${matrix.length} rows and ${columns} columns, one row a line, its values separated by spaces:

${matrix.map((row) => [...row].join(' ')).join('\n')}

${several ? `Carry out these ${operations.length} operations in this order, each on the result of the one before` : 'Carry out this operation'}:
${operations.map((operation, index) => `${index + 1}. ${sentence(operation)}`).join('\n')}

${[...kinds].map((kind) => MEANINGS[kind]).join('\n')}
Rows are counted from the top, columns from the left, both from 1, always in the matrix as it is when the operation starts.

Give the result between <<< and >>>, one row a line, its values separated by spaces. For example, a result of ${rows} rows and ${5 - rows} columns would be written:

<<<
${example(matrix, rows)}
>>>`;
}

/** A small matrix of the same kind of values. */
function example(matrix: Puzzle['matrix'], rows: number): string {
	const values = [...new Set(matrix.join(''))].sort();
	const cells = Array.from({ length: 6 }, (_, i) => values[(i * 5 + 1) % values.length] ?? '');
	const columns = 5 - rows;
	return Array.from({ length: rows }, (_, row) =>
		cells.slice(row * columns, (row + 1) * columns).join(' '),
	).join('\n');
}
