import { excerpt } from '../kit/read/excerpt.ts';
import { type Fault, verdictOn } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { cardsOf, indexOf, outcome, POINTS, type Puzzle, tableOf } from './puzzle.ts';
import { readCards } from './read.ts';

/** How an answer stands to its puzzle, for the verdict and the picture. */
export interface Finding {
	readonly verdict: Verdict;
	/** The cards that it gives. */
	readonly cards: readonly string[];
	/** The rounds, from 0, in which it breaks the first constraint that it breaks. */
	readonly rounds: readonly number[];
}

/** Right if it gives a different card for each round and they make every result that is told. */
export function examine(puzzle: Puzzle, answer: string): Finding {
	const { value: order, fault: unread } = readCards(puzzle, answer);
	if (unread) return { verdict: unread, cards: [], rounds: [] };
	const cards = order.slice(0, 100);
	const read = excerpt(cards.join(', '), 200);
	const fault = firstFault(puzzle, order);
	const ifRight = 'Every round ends as it is told, and no card is played twice.';
	return { verdict: verdictOn(read, fault, ifRight), cards, rounds: fault?.rounds ?? [] };
}

interface Broken extends Fault {
	/** The rounds, from 0, that break the constraint. */
	readonly rounds: readonly number[];
}

/** What is wrong with a play; null for one that fits. */
export function firstFault(
	{ rule, rounds, points }: Puzzle,
	play: readonly string[],
): Broken | null {
	if (play.length !== rounds.length)
		return {
			constraint: 'number-of-cards',
			reason: `The answer gives ${play.length} cards; there are ${rounds.length} rounds.`,
			rounds: [],
		};
	const known = cardsOf(rule);
	const table = tableOf(rule);
	let made = 0;
	for (const [at, { card, result, shown }] of rounds.entries()) {
		const other = play[at] ?? '';
		const fault = (constraint: string, reason: string): Broken => ({
			constraint,
			reason: `Round ${at + 1}: ${reason}`,
			rounds: [at],
		});
		if (!known.includes(other)) return fault('card', `there is no card ${other}.`);
		const before = play.indexOf(other);
		if (before < at)
			return fault('card-once', `${other} was already played in round ${before + 1}.`);
		if (shown !== null && shown !== other)
			return fault('shown-card', `the opponent's card was seen to be ${shown}, not ${other}.`);
		const makes = outcome(table, indexOf(card), indexOf(other));
		if (result !== null && makes !== result)
			return fault('result', `${card} against ${other} is a ${makes}; it was a ${result}.`);
		made += POINTS[makes];
	}
	if (points === null || made === points) return null;
	return {
		constraint: 'points',
		reason: `These cards make ${made} points in all; there were ${points}.`,
		rounds: [...rounds.keys()].filter((at) => rounds[at]?.result === null),
	};
}

export function check(puzzle: Puzzle, text: string): Verdict {
	return examine(puzzle, text).verdict;
}
