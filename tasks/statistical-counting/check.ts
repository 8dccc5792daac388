import { excerpt } from '../kit/read/excerpt.ts';
import { readInteger } from '../kit/read/integer.ts';
import { right, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { type Puzzle, total } from './puzzle.ts';

/** The only constraint is `total-score`. */
export function check(puzzle: Puzzle, answer: string): Verdict {
	const { value, fault } = readInteger(answer);
	if (fault) return fault;
	const truth = BigInt(total(puzzle));
	const read = excerpt(String(value));
	if (value === truth) return right(read, 'It is the total score.');
	return wrong(
		'total-score',
		read,
		`The string scores ${truth} in all; the answer is ${value < truth ? truth - value : value - truth} too ${value < truth ? 'low' : 'high'}.`,
	);
}
