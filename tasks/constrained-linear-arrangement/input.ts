import type { AnswerInput } from '../kit/input.ts';
import { cardsOf, type Puzzle } from './puzzle.ts';

/** The opponent's card of each round in turn. */
export function input({ rule, rounds }: Puzzle): AnswerInput {
	return {
		kind: 'tokens',
		tokens: cardsOf(rule).map((text) => ({ text, times: 1 })),
		places: rounds.map((_, at) => `${at + 1}`),
		needs: rounds.length,
		write: (entries) => `<<<${entries.join(',')}>>>`,
	};
}
