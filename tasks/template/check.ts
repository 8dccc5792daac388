import { excerpt, readAnswer } from '../kit/read/answer.ts';
import type { Verdict } from '../task.ts';
import { type Puzzle, sum } from './puzzle.ts';

// Any text may come in. Be as tolerant of its form as a fair teacher, and exact about its content.
export function check({ numbers }: Puzzle, text: string): Verdict {
	const { content } = readAnswer(text);
	const digits = /^\+?(\d{1,3}(?:,\d{3})+|\d{1,15})$/.exec(content)?.[1]?.replaceAll(',', '');
	if (digits === undefined)
		return { correct: false, read: null, reason: `"${excerpt(content)}" is not a whole number.` };
	const read = String(Number(digits));
	const correct = Number(digits) === sum(numbers);
	return { correct, read, reason: `${read} is ${correct ? '' : 'not '}the sum of the numbers.` };
}
