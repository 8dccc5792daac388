import { excerpt, readAnswer } from '../kit/read/answer.ts';
import { readPositions, writePositions } from '../kit/read/positions.ts';
import { unreadable, verdictOn } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { attacks, type Cell, includes, onBoard, type Puzzle } from './puzzle.ts';

export function check(puzzle: Puzzle, text: string): Verdict {
	const queens = readPositions(text);
	if (!queens) {
		const content = excerpt(readAnswer(text).content);
		return unreadable(`There is no list of "row column" pairs in "${content}".`);
	}
	const fault = firstFault(puzzle, queens);
	return verdictOn(
		excerpt(writePositions(queens.slice(0, 100)), 400),
		fault === null ? null : { constraint: 'wrong-answer', reason: fault },
		`All ${puzzle.size} queens stand on free cells, the given ones are kept, and none attacks another.`,
	);
}

function firstFault({ size, queens: given, blocked }: Puzzle, queens: readonly Cell[]) {
	if (queens.length !== size)
		return `The answer lists ${queens.length} queens; the board needs ${size}.`;
	const off = queens.find((queen) => !onBoard(size, queen));
	if (off) return `The queen at ${place(off)} is off the board.`;
	const barred = queens.find((queen) => includes(blocked, queen));
	if (barred) return `The queen at ${place(barred)} stands on a blocked cell.`;
	const missing = given.find((queen) => !includes(queens, queen));
	if (missing) return `The given queen at ${place(missing)} is not in the answer.`;
	for (const [i, queen] of queens.entries()) {
		const attacker = queens.slice(0, i).find((earlier) => attacks(earlier, queen));
		if (attacker) return `The queens at ${place(attacker)} and ${place(queen)} attack each other.`;
	}
	return null;
}

function place([row, column]: Cell): string {
	return `row ${row}, column ${column}`;
}
