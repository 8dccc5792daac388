import type { AnswerInput } from '../kit/input.ts';
import type { Puzzle } from './puzzle.ts';

/** Cards of numbers, each used once, and of signs. */
export function input({ numbers }: Puzzle): AnswerInput {
	const different = [...new Set(numbers)];
	return {
		kind: 'tokens',
		tokens: [
			...different.map((number) => ({
				text: `${number}`,
				times: numbers.filter((one) => one === number).length,
			})),
			...['+', '-', '*', '/', '(', ')'].map((text) => ({ text })),
		],
		needs: 2 * numbers.length - 1,
		write: (entries) => `<<<${entries.join(' ')}>>>`,
	};
}
