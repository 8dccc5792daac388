import { excerpt } from '../kit/read/excerpt.ts';
import { readPositions } from '../kit/read/positions.ts';
import { type Fault, verdictOn } from '../kit/verdict.ts';
import { writePositions } from '../kit/write/positions.ts';
import type { Verdict } from '../task.ts';
import { attacks, type Cell, includes, onBoard, type Puzzle } from './puzzle.ts';

/** The queens that an answer places, for the picture; null where it places none. */
export function examine(_: Puzzle, text: string): readonly Cell[] | null {
	return readPositions(text).value ?? null;
}

export function check(puzzle: Puzzle, text: string): Verdict {
	const { value: queens, fault: unread } = readPositions(text);
	if (unread) return unread;
	return verdictOn(
		excerpt(writePositions(queens.slice(0, 100)), 400),
		firstFault(puzzle, queens),
		`All ${puzzle.size} queens stand on free cells, the given ones are kept, and none attacks another.`,
	);
}

/** Ids of the rules, in the order in which they are looked at. */
type Constraint = 'count' | 'outside' | 'blocked' | 'given-moved' | 'attack';

const fault = (constraint: Constraint, reason: string): Fault => ({ constraint, reason });

function firstFault(
	{ size, queens: given, blocked }: Puzzle,
	queens: readonly Cell[],
): Fault | null {
	if (queens.length !== size)
		return fault('count', `The answer lists ${queens.length} queens; the board needs ${size}.`);
	const off = queens.find((queen) => !onBoard(size, queen));
	if (off) return fault('outside', `The queen at ${place(off)} is off the board.`);
	const barred = queens.find((queen) => includes(blocked, queen));
	if (barred) return fault('blocked', `The queen at ${place(barred)} stands on a blocked cell.`);
	const missing = given.find((queen) => !includes(queens, queen));
	if (missing)
		return fault('given-moved', `The given queen at ${place(missing)} is not in the answer.`);
	for (const [i, queen] of queens.entries()) {
		const attacker = queens.slice(0, i).find((earlier) => attacks(earlier, queen));
		if (attacker)
			return fault(
				'attack',
				`The queens at ${place(attacker)} and ${place(queen)} attack each other.`,
			);
	}
	return null;
}

function place([row, column]: Cell): string {
	return `row ${row}, column ${column}`;
}
