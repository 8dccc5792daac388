import { excerpt } from '../kit/read/excerpt.ts';
import { readInteger } from '../kit/read/integer.ts';
import { right, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { type Puzzle, total } from './puzzle.ts';

/** How an answer stands to its puzzle, for the verdict and the picture. */
export interface Finding {
	readonly verdict: Verdict;
	readonly value: bigint | null;
}

export function examine(puzzle: Puzzle, answer: string): Finding {
	const { value, fault } = readInteger(answer);
	return fault ? { verdict: fault, value: null } : { verdict: judge(puzzle, value), value };
}

export function check(puzzle: Puzzle, answer: string): Verdict {
	return examine(puzzle, answer).verdict;
}

/** The only constraint is `total-score`. */
function judge(puzzle: Puzzle, value: bigint): Verdict {
	const truth = BigInt(total(puzzle));
	const read = excerpt(String(value));
	if (value === truth) return right(read, 'It is the total score.');
	return wrong(
		'total-score',
		read,
		`The string scores ${truth} in all; the answer is ${value < truth ? truth - value : value - truth} too ${value < truth ? 'low' : 'high'}.`,
	);
}
