import { readInteger } from '../kit/read/integer.ts';
import { right, unreadable, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { type Puzzle, total } from './puzzle.ts';

/** The only constraint is `total-score`. */
export function check(puzzle: Puzzle, answer: string): Verdict {
	const { value, fault } = readInteger(answer);
	if (value === null) return unreadable(fault);
	const truth = total(puzzle);
	const read = String(value);
	if (value === truth) return right(read, 'It is the total score.');
	return wrong(
		'total-score',
		read,
		`The string scores ${truth} in all; the answer is ${Math.abs(value - truth)} too ${value < truth ? 'low' : 'high'}.`,
	);
}
