import { type AnswerInput, choice, typed } from '../kit/input.ts';
import type { Puzzle } from './puzzle.ts';

/** Yes or no, or a place or number, typed. */
export function input({ asked }: Puzzle): AnswerInput {
	if (asked !== 'return') return typed;
	return choice([
		['Yes, back to the start', 'yes'],
		['No', 'no'],
	]);
}
