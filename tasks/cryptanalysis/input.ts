import type { AnswerInput } from '../kit/input.ts';
import { halvesOf, type Puzzle } from './puzzle.ts';

/** The password's symbols in turn. */
export function input(puzzle: Puzzle): AnswerInput {
	const halves = halvesOf(puzzle).filter(({ length }) => length > 0);
	return {
		kind: 'tokens',
		tokens: halves.flatMap(({ symbols }) => [...symbols].map((text) => ({ text, times: 1 }))),
		needs: puzzle.digits + puzzle.letters,
		write: (entries) => `<<<${entries.join('')}>>>`,
	};
}
