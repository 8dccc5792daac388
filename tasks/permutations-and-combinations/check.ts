import { excerpt } from '../kit/read/excerpt.ts';
import { readOrder } from '../kit/read/letter-order.ts';
import { right, wrong } from '../kit/verdict.ts';
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

/** Ids of what breaks: the list of items, or a constraint, which has its kind as its id. */
type Rule = 'no-such-item' | 'item-twice' | 'item-missing' | (typeof RULES)[keyof typeof RULES];

const RULES = {
	at: 'at',
	'not at': 'not-at',
	'left of': 'left-of',
	'right of': 'right-of',
	beside: 'beside',
	distance: 'distance',
	between: 'between',
	either: 'either',
	if: 'if',
} as const satisfies Record<Constraint['kind'], string>;

/** Right only if each item stands in one place and every constraint holds. */
export function examine({ items, constraints }: Puzzle, answer: string): Finding {
	const { value: order, fault: unread } = readOrder(answer);
	if (unread) return { verdict: unread, order: [], broken: null };
	const read = excerpt(order.slice(0, 100).join(' '));
	const fault = (rule: Rule, reason: string, broken: Constraint | null = null): Finding => ({
		verdict: wrong(rule, read, reason),
		order,
		broken,
	});
	const foreign = order.find((item) => !items.includes(item));
	if (foreign !== undefined)
		return fault('no-such-item', `There is no ${foreign} among the items.`);
	const twice = order.find((item, i) => order.indexOf(item) < i);
	if (twice !== undefined) return fault('item-twice', `${twice} is put in more than one place.`);
	const missing = items.find((item) => !order.includes(item));
	if (missing !== undefined) return fault('item-missing', `${missing} has no place.`);
	const placeOf = placesIn(order);
	const at = constraints.findIndex((constraint) => !holds(constraint, placeOf));
	const broken = constraints[at];
	if (broken) {
		const reason = `Constraint ${at + 1} is broken: ${sentence(broken)}`;
		return fault(RULES[broken.kind], reason, broken);
	}
	const reason = 'Every item has its place and every constraint holds.';
	return { verdict: right(read, reason), order, broken: null };
}

export function check(puzzle: Puzzle, answer: string): Verdict {
	return examine(puzzle, answer).verdict;
}
