import * as v from 'valibot';
import { integer, list, pair, record, text } from '../kit/schema.ts';

const side = integer(1, 20);
/** A distance in either direction. */
const steps = v.pipe(
	integer(-19, 19),
	v.check((by) => by !== 0, 'must not be 0'),
);

/** Rows, columns and rings count from 1. */
const operation = v.variant('kind', [
	/** Clockwise. */
	record({ kind: v.literal('rotate'), degrees: v.picklist([90, 180, 270]) }),
	record({ kind: v.literal('flip'), order: v.picklist(['columns', 'rows']) }),
	record({ kind: v.literal('transpose'), diagonal: v.picklist(['main', 'other']) }),
	/** To the right or down; cyclic. A negative `by` goes the other way. */
	record({
		kind: v.literal('shift'),
		line: v.picklist(['row', 'column']),
		index: side,
		by: steps,
	}),
	/** Ring 1 is the border; clockwise, a negative `by` the other way. */
	record({ kind: v.literal('turn'), ring: integer(1, 10), by: steps }),
	/** Two blocks of `rows` by `columns` cells, by their top left cells; they share no cell. */
	record({
		kind: v.literal('swap'),
		rows: side,
		columns: side,
		first: pair(side),
		second: pair(side),
	}),
]);
export type Operation = v.InferOutput<typeof operation>;

export const schema = v.pipe(
	record({
		/** One string a row, one character a cell. */
		matrix: list(text(/^[A-Z\d!?@#$%^&*+=]{2,20}$/), 2, 20),
		operations: list(operation, 1, 30),
	}),
	v.check(
		({ matrix }) => matrix.every(({ length }) => length === matrix[0]?.length),
		'the rows differ in length',
	),
	v.check(
		({ matrix }) => new Set(matrix.join('')).size > 1,
		'no operation could change equal characters',
	),
	v.check(({ matrix, operations }) => {
		let shape: Shape = [matrix.length, matrix[0]?.length ?? 0];
		return operations.every((operation) => {
			const isPossible = fits(operation, shape);
			shape = shapeAfter(operation, shape);
			return isPossible;
		});
	}, 'an operation does not fit the matrix as it is then'),
);
export type Puzzle = v.InferOutput<typeof schema>;

export type Matrix = Puzzle['matrix'];
export type Cell = readonly [row: number, column: number];
type Shape = readonly [rows: number, columns: number];

function shapeAfter(operation: Operation, [rows, columns]: Shape): Shape {
	const isTurned =
		operation.kind === 'transpose' || (operation.kind === 'rotate' && operation.degrees !== 180);
	return isTurned ? [columns, rows] : [rows, columns];
}

/** Whether what the operation speaks of lies in a matrix of that shape. */
function fits(operation: Operation, [rows, columns]: Shape): boolean {
	switch (operation.kind) {
		case 'shift':
			return operation.index <= (operation.line === 'row' ? rows : columns);
		case 'turn':
			return 2 * operation.ring <= Math.min(rows, columns);
		case 'swap': {
			const { first, second } = operation;
			const [down, across] = [Math.abs(first[0] - second[0]), Math.abs(first[1] - second[1])];
			return (
				Math.max(first[0], second[0]) + operation.rows - 1 <= rows &&
				Math.max(first[1], second[1]) + operation.columns - 1 <= columns &&
				(down >= operation.rows || across >= operation.columns)
			);
		}
		default:
			return true;
	}
}
