import { type AnswerInput, choice } from '../kit/input.ts';
import { optionLetter } from '../kit/write/options.ts';
import type { Puzzle } from './puzzle.ts';

/** One of the options, or all in order. */
export function input({ things, asked }: Puzzle): AnswerInput {
	if (asked)
		return choice(
			asked.options.map((text, option) => [text, `(${optionLetter(option)})`] as const),
		);
	return {
		kind: 'tokens',
		tokens: things.map((text) => ({ text, times: 1 })),
		places: things.map((_, at) => `${at + 1}`),
		needs: things.length,
		write: (entries) => `<<<${entries.join(', ')}>>>`,
	};
}
