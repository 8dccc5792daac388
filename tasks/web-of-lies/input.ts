import { type AnswerInput, choice } from '../kit/input.ts';
import type { Puzzle } from './puzzle.ts';

/** Yes or no for one person; for several who tells the truth; for all a click marks a liar. */
export function input({ people, asked }: Puzzle): AnswerInput {
	if (asked === null)
		return {
			kind: 'tokens',
			tokens: people.map((text) => ({ text, times: 1 })),
			write: (entries) => `<<<${entries.join(', ')}>>>`,
		};
	if (asked.length === 1)
		return choice([
			['Tells the truth', 'yes'],
			['Lies', 'no'],
		]);
	return {
		kind: 'tokens',
		tokens: ['yes', 'no'].map((text) => ({ text, times: asked.length })),
		places: asked.map((person) => people[person] ?? ''),
		needs: asked.length,
		write: (entries) => `<<<${entries.join(',')}>>>`,
	};
}
