import { excerpt } from '../kit/read/excerpt.ts';
import { readPositions, writePositions } from '../kit/read/positions.ts';
import { verdictOn } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { firstFault } from './faults.ts';
import type { Puzzle } from './puzzle.ts';

export function check(puzzle: Puzzle, text: string): Verdict {
	const { value: cells, fault: unread } = readPositions(text);
	if (unread) return unread;
	return verdictOn(
		excerpt(writePositions(cells.slice(0, 200)), 400),
		firstFault(puzzle, cells),
		`The ${puzzle.select} selected numbers are different, the top right cell is among them, and every row and column keeps to the rule.`,
	);
}
