import { excerpt } from '../kit/read/excerpt.ts';
import { readPositions } from '../kit/read/positions.ts';
import { verdictOn } from '../kit/verdict.ts';
import { writePositions } from '../kit/write/positions.ts';
import type { Verdict } from '../task.ts';
import { firstFault } from './faults.ts';
import type { Cell, Puzzle } from './puzzle.ts';

/** The cells that an answer selects, for the picture; null where it selects none. */
export function examine(_: Puzzle, text: string): readonly Cell[] | null {
	return readPositions(text).value ?? null;
}

export function check(puzzle: Puzzle, text: string): Verdict {
	const { value: cells, fault: unread } = readPositions(text);
	if (unread) return unread;
	return verdictOn(
		excerpt(writePositions(cells.slice(0, 200)), 400),
		firstFault(puzzle, cells),
		`The ${puzzle.select} selected numbers are different, the top right cell is among them, and every row and column keeps to the rule.`,
	);
}
