import { excerpt } from '../kit/read/excerpt.ts';
import { readInteger } from '../kit/read/integer.ts';
import { right, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { type Puzzle, sum } from './puzzle.ts';

// Any text may come in. Be as tolerant of its form as a fair teacher, and exact about its content.
export function check({ numbers }: Puzzle, text: string): Verdict {
	const { value, fault } = readInteger(text);
	if (fault) return fault;
	const read = excerpt(String(value));
	return value === BigInt(sum(numbers))
		? right(read, `${read} is the sum of the numbers.`)
		: wrong('sum', read, `${read} is not the sum of the numbers.`);
}
