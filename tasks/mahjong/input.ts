import { type AnswerInput, choice, typed } from '../kit/input.ts';
import { type Puzzle, RESULTS } from './puzzle.ts';

/** One of the results for the last round; for all rounds, typed. */
export function input({ report, chi, kong }: Puzzle): AnswerInput {
	if (report !== 'last') return typed;
	return choice(
		RESULTS.flatMap((name, at) =>
			(at === 2 && !chi) || (at === 3 && !kong) ? [] : [[name, `${at}`] as const],
		),
	);
}
