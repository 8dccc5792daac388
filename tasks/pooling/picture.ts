import type { Mark, Picture } from '../kit/draw/picture.ts';
import type { TableFinding } from '../kit/read/expected-table.ts';
import type { Puzzle } from './puzzle.ts';

/** The matrix; with an answer that can be read, the answer's result instead. */
export function picture(puzzle: Puzzle, finding?: TableFinding): Picture {
	const { matrix, layers, window, stride, padding } = puzzle;
	const how = `${layers.join(' and then ')} pooling, window ${window}, stride ${stride}, padding ${padding}`;
	if (finding?.drawn)
		return {
			kind: 'grid',
			countFrom: 1,
			rows: finding.drawn,
			description: `Result of ${how}. ${finding.verdict.reason}`,
		};
	return {
		kind: 'grid',
		countFrom: 1,
		rows: matrix.map((row) => row.map((value): Mark => ({ text: String(value), tone: 'given' }))),
		description: `Matrix for ${how}: ${matrix.map((row) => row.join(' ')).join(' / ')}`,
	};
}
