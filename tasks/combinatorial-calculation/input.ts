import type { AnswerInput } from '../kit/input.ts';
import type { Puzzle } from './puzzle.ts';

/** Cards of numbers and of signs; the checker sees to their order. */
export function input({ numbers }: Puzzle): AnswerInput {
	return {
		kind: 'tokens',
		tokens: [
			...[...new Set(numbers)].map((number) => ({
				text: `${number}`,
				times: numbers.filter((one) => one === number).length,
			})),
			...['+', '-', '*', '/', '(', ')'].map((text) => ({ text })),
		],
		needs: 2 * numbers.length - 1,
		write: (entries) => `<<<[${entries.join(', ')}]>>>`,
	};
}
