import { excerpt } from '../kit/read/excerpt.ts';
import { verdictOn } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { firstFault } from './path.ts';
import { formatPath, type Point, type Puzzle } from './puzzle.ts';
import { readPath } from './read.ts';

/** The path that an answer gives, for the picture; null where it gives none. */
export function examine(_: Puzzle, answer: string): readonly Point[] | null {
	return readPath(answer).value ?? null;
}

export function check(puzzle: Puzzle, answer: string): Verdict {
	const { value: path, fault: unread } = readPath(answer);
	if (unread) return unread;
	const read = excerpt(formatPath(path.slice(0, 50)).slice(3, -3), 400);
	const fault = firstFault(puzzle, path);
	return verdictOn(
		read,
		fault,
		'The path goes from the start to the end as it should and touches nothing forbidden.',
	);
}
