import { excerpt, readAnswer } from '../kit/read/answer.ts';
import { right, unreadable, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { type Puzzle, sum } from './puzzle.ts';

// Any text may come in. Be as tolerant of its form as a fair teacher, and exact about its content.
export function check({ numbers }: Puzzle, text: string): Verdict {
	const { content } = readAnswer(text);
	const digits = /^\+?(\d{1,3}(?:,\d{3})+|\d{1,15})$/.exec(content)?.[1]?.replaceAll(',', '');
	if (digits === undefined) return unreadable(`"${excerpt(content)}" is not a whole number.`);
	const read = String(Number(digits));
	return Number(digits) === sum(numbers)
		? right(read, `${read} is the sum of the numbers.`)
		: wrong('sum', read, `${read} is not the sum of the numbers.`);
}
