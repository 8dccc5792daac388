import type { Operation, Puzzle } from './puzzle.ts';

/** Steps by hand: each row of the matrix is written anew for what turns all of it, else each line that changes. */
export function steps({ matrix, operations }: Puzzle): number {
	return operations.reduce((sum, operation) => sum + linesWritten(operation, matrix.length), 0);
}

function linesWritten(operation: Operation, rows: number): number {
	if (operation.kind === 'shift') return 1;
	if (operation.kind === 'turn') return 4;
	return operation.kind === 'swap' ? 2 * operation.rows : rows;
}
