import type { AnswerInput } from '../kit/input.ts';
import type { Puzzle } from './puzzle.ts';
import { write } from './solve.ts';

/** Items onto the shelf from the left. */
export function input({ items }: Puzzle): AnswerInput {
	return {
		kind: 'tokens',
		tokens: items.map((text) => ({ text, times: 1 })),
		places: items.map((_, at) => `${at + 1}`),
		needs: items.length,
		write: (entries) => write(entries),
	};
}
