import { excerpt } from '../kit/read/answer.ts';
import type { Verdict } from '../task.ts';
import { firstFault } from './path.ts';
import { formatPath, type Puzzle } from './puzzle.ts';
import { readPath } from './read.ts';

export function check(puzzle: Puzzle, answer: string): Verdict {
	const { path, fault: unreadable } = readPath(answer);
	if (!path) return { correct: false, read: null, reason: unreadable };
	const read = excerpt(formatPath(path.slice(0, 50)).slice(3, -3), 400);
	const fault = firstFault(puzzle, path);
	if (fault) return { correct: false, read, reason: fault.reason };
	const reason =
		'The path goes from the start to the end as it should and touches nothing forbidden.';
	return { correct: true, read, reason };
}
