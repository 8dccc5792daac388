import type { Mark, Picture } from '../kit/draw/picture.ts';
import { drawTable } from '../kit/read/expected-table.ts';
import { check, expected } from './check.ts';
import type { Puzzle } from './puzzle.ts';
import { sentence } from './question.ts';

/** The matrix; with an answer that can be read, the answer's result instead. */
export function picture(puzzle: Puzzle, text?: string): Picture {
	const drawn = text === undefined ? null : drawTable(expected(puzzle), text);
	const given = (character: string): Mark => ({ text: character, tone: 'given' });
	const description =
		text !== undefined && drawn
			? `Result of ${puzzle.operations.length} operations on a matrix. ${check(puzzle, text).reason}`
			: `Matrix ${puzzle.matrix.map((row) => [...row].join(' ')).join(' / ')}. ${puzzle.operations.map(sentence).join(' ')}`;
	const rows = drawn ?? puzzle.matrix.map((row) => Array.from(row, given));
	return { kind: 'grid', countFrom: 1, rows, description };
}
