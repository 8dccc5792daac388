import { excerpt, readAnswer } from '../kit/read/answer.ts';
import { readPositions, writePositions } from '../kit/read/positions.ts';
import { unreadable, verdictOn } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { firstFault } from './faults.ts';
import type { Puzzle } from './puzzle.ts';

export function check(puzzle: Puzzle, text: string): Verdict {
	const cells = readPositions(text);
	if (!cells) {
		const content = excerpt(readAnswer(text).content);
		return unreadable(`There is no list of "row column" pairs in "${content}".`);
	}
	return verdictOn(
		excerpt(writePositions(cells.slice(0, 200)), 400),
		firstFault(puzzle, cells),
		`The ${puzzle.select} selected numbers are different, the top right cell is among them, and every row and column keeps to the rule.`,
	);
}
