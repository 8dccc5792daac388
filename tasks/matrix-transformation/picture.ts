import type { Caption, Mark, Picture } from '../kit/draw/picture.ts';
import type { TableFinding } from '../kit/read/expected-table.ts';
import type { Puzzle } from './puzzle.ts';
import { sentence } from './question.ts';

/** The matrix; with an answer that can be read, the answer's result instead. */
export function picture(puzzle: Puzzle, finding?: TableFinding): Picture {
	const given = (character: string): Mark => ({ text: character, tone: 'given' });
	const description = finding?.drawn
		? `Result of ${puzzle.operations.length} operations on a matrix. ${finding.verdict.reason}`
		: `Matrix ${puzzle.matrix.map((row) => [...row].join(' ')).join(' / ')}. ${puzzle.operations.map(sentence).join(' ')}`;
	const rows = finding?.drawn ?? puzzle.matrix.map((row) => Array.from(row, given));
	return { kind: 'grid', countFrom: 1, rows, description };
}

/** What is asked, for people. */
export function caption({ operations }: Puzzle): Caption {
	return {
		goal:
			operations.length === 1
				? 'What is the matrix after this operation?'
				: `What is the matrix after these ${operations.length} operations, one after the other?`,
		rules: operations.map(sentence),
	};
}
