import type { Caption, Mark, Picture } from '../kit/draw/picture.ts';
import { counted } from '../kit/generate/counted.ts';
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
		highlight: 'the first window',
		rows: matrix.map((row, r) =>
			row.map((value, c): Mark => {
				const isFirst = Math.max(r, c) < window - padding;
				return { text: String(value), tone: isFirst ? 'highlight' : 'given' };
			}),
		),
		description: `Matrix for ${how}: ${matrix.map((row) => row.join(' ')).join(' / ')}`,
	};
}

const EACH = { max: 'the largest', min: 'the smallest', average: 'the average' } as const;

/** What is asked, for people. */
export function caption({ layers, window, stride, padding }: Puzzle): Caption {
	const then = layers
		.map((layer) => `${EACH[layer]} value of each`)
		.join(', and then of what comes out ');
	const zeros =
		padding === 0
			? ''
			: `, with ${counted(padding, 'ring')} of zeros round the matrix before ${layers.length === 1 ? 'it' : 'each pooling'}`;
	return {
		goal: `Which matrix comes out when a window of ${window} by ${window} cells moves over this one in steps of ${stride}${zeros}? Take ${then}.`,
	};
}
