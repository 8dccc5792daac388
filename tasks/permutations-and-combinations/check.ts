import { excerpt } from '../kit/read/answer.ts';
import { readOrder } from '../kit/read/letter-order.ts';
import { right, unreadable, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { holds, placesIn, sentence } from './constraint.ts';
import type { Constraint, Puzzle } from './puzzle.ts';

/** How an answer stands to its puzzle, for the verdict and the picture. */
export interface Finding {
	readonly verdict: Verdict;
	readonly order: readonly string[];
	/** The first constraint that a full order breaks. */
	readonly broken: Constraint | null;
}

/** Right only if each item stands in one place and every constraint holds. */
export function examine({ items, constraints }: Puzzle, answer: string): Finding {
	const reading = readOrder(answer);
	if ('fault' in reading) return { verdict: unreadable(reading.fault), order: [], broken: null };
	const { order } = reading;
	const read = excerpt(order.slice(0, 100).join(' '));
	const fault = (reason: string, broken: Constraint | null = null): Finding => ({
		verdict: wrong('wrong-answer', read, reason),
		order,
		broken,
	});
	const foreign = order.find((item) => !items.includes(item));
	if (foreign !== undefined) return fault(`There is no ${foreign} among the items.`);
	const twice = order.find((item, i) => order.indexOf(item) < i);
	if (twice !== undefined) return fault(`${twice} is put in more than one place.`);
	const missing = items.find((item) => !order.includes(item));
	if (missing !== undefined) return fault(`${missing} has no place.`);
	const placeOf = placesIn(order);
	const at = constraints.findIndex((constraint) => !holds(constraint, placeOf));
	const broken = constraints[at];
	if (broken) return fault(`Constraint ${at + 1} is broken: ${sentence(broken)}`, broken);
	const reason = 'Every item has its place and every constraint holds.';
	return { verdict: right(read, reason), order, broken: null };
}

export function check(puzzle: Puzzle, answer: string): Verdict {
	return examine(puzzle, answer).verdict;
}
