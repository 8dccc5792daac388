import { type AnswerInput, typed } from '../kit/input.ts';
import { formatAnswer, type Puzzle } from './puzzle.ts';

/** In one row more letters than this are hard to click; what is asked of several parts is typed. */
const MOST = 150;
const FOUND = 'found';
const COLUMNS = 25;

/** A click marks a letter as found; of a pair the first. */
export function input(puzzle: Puzzle): AnswerInput {
	const { word, parts } = puzzle;
	if (parts.length > 1 || word.length > MOST) return typed;
	const letters = [...word].map((text) => ({ text, values: ['', FOUND] }));
	return {
		kind: 'cells',
		empty: 'not marked',
		rows: Array.from({ length: Math.ceil(letters.length / COLUMNS) }, (_, row) =>
			letters.slice(row * COLUMNS, (row + 1) * COLUMNS),
		),
		write: (entries) => {
			const positions = entries.flatMap((entry, at) => (entry === '' ? [] : [at + 1]));
			return formatAnswer(puzzle, [{ count: positions.length, positions }]);
		},
	};
}
