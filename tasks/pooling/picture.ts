import type { Mark, Picture } from '../kit/draw/picture.ts';
import { drawTable } from '../kit/read/expected-table.ts';
import { check, expected } from './check.ts';
import type { Puzzle } from './puzzle.ts';

/** The matrix; with an answer that can be read, the answer's result instead. */
export function picture(puzzle: Puzzle, answer?: string): Picture {
	const { matrix, layers, window, stride, padding } = puzzle;
	const how = `${layers.join(' and then ')} pooling, window ${window}, stride ${stride}, padding ${padding}`;
	const drawn = answer === undefined ? null : drawTable(expected(puzzle), answer);
	if (answer !== undefined && drawn)
		return {
			kind: 'grid',
			countFrom: 1,
			rows: drawn,
			description: `Result of ${how}. ${check(puzzle, answer).reason}`,
		};
	return {
		kind: 'grid',
		countFrom: 1,
		rows: matrix.map((row) => row.map((value): Mark => ({ text: String(value), tone: 'given' }))),
		description: `Matrix for ${how}: ${matrix.map((row) => row.join(' ')).join(' / ')}`,
	};
}
