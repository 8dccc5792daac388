import { type AnswerInput, choice } from '../kit/input.ts';
import { optionLetter } from '../kit/write/options.ts';
import type { Puzzle } from './puzzle.ts';

/** One of the options. */
export function input({ options }: Puzzle): AnswerInput {
	return choice(options.map((text, option) => [text, `(${optionLetter(option)})`] as const));
}
