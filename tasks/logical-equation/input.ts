import type { AnswerInput } from '../kit/input.ts';
import { lettersOf, type Puzzle } from './puzzle.ts';

/** A number for each letter in turn. */
export function input({ values }: Puzzle): AnswerInput {
	return {
		kind: 'tokens',
		tokens: values.map((value) => ({ text: `${value}`, times: 1 })),
		places: lettersOf(values.length),
		needs: values.length,
		write: (entries) => `<<<[${entries.join(', ')}]>>>`,
	};
}
