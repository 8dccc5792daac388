import { readInteger } from '../kit/read/integer.ts';
import type { Verdict } from '../task.ts';
import { type Puzzle, total } from './puzzle.ts';

export function check(puzzle: Puzzle, answer: string): Verdict {
	const { value, fault } = readInteger(answer);
	if (value === null) return { correct: false, read: null, reason: fault };
	const right = total(puzzle);
	const read = String(value);
	if (value === right) return { correct: true, read, reason: 'It is the total score.' };
	return {
		correct: false,
		read,
		reason: `The string scores ${right} in all; the answer is ${Math.abs(value - right)} too ${value < right ? 'low' : 'high'}.`,
	};
}
