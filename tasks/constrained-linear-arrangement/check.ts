import { excerpt } from '../kit/read/answer.ts';
import type { Verdict } from '../task.ts';
import { cardsOf, indexOf, outcome, POINTS, type Puzzle, tableOf } from './puzzle.ts';
import { readCards } from './read.ts';

/** How an answer stands to its puzzle, for the verdict and the picture. */
export interface Finding extends Verdict {
	/** The cards that it gives. */
	readonly cards: readonly string[];
	/** The rounds, from 0, in which it breaks the first constraint that it breaks. */
	readonly wrong: readonly number[];
}

/** Right if it gives a different card for each round and they make every result that is told. */
export function examine(puzzle: Puzzle, answer: string): Finding {
	const reading = readCards(puzzle, answer);
	if ('fault' in reading)
		return { correct: false, read: null, reason: reading.fault, cards: [], wrong: [] };
	const cards = reading.order.slice(0, 100);
	const read = excerpt(cards.join(', '), 200);
	const fault = firstFault(puzzle, reading.order);
	if (fault) return { correct: false, read, cards, ...fault };
	const reason = 'Every round ends as it is told, and no card is played twice.';
	return { correct: true, read, reason, cards, wrong: [] };
}

type Fault = Pick<Finding, 'reason' | 'wrong'>;

/** What is wrong with a play; null for one that fits. */
export function firstFault(
	{ rule, rounds, points }: Puzzle,
	play: readonly string[],
): Fault | null {
	if (play.length !== rounds.length)
		return {
			reason: `The answer gives ${play.length} cards; there are ${rounds.length} rounds.`,
			wrong: [],
		};
	const known = cardsOf(rule);
	const table = tableOf(rule);
	let made = 0;
	for (const [at, { card, result, shown }] of rounds.entries()) {
		const other = play[at] ?? '';
		const fault = (reason: string): Fault => ({
			reason: `Round ${at + 1}: ${reason}`,
			wrong: [at],
		});
		if (!known.includes(other)) return fault(`there is no card ${other}.`);
		const before = play.indexOf(other);
		if (before < at) return fault(`${other} was already played in round ${before + 1}.`);
		if (shown !== null && shown !== other)
			return fault(`the opponent's card was seen to be ${shown}, not ${other}.`);
		const makes = outcome(table, indexOf(card), indexOf(other));
		if (result !== null && makes !== result)
			return fault(`${card} against ${other} is a ${makes}; it was a ${result}.`);
		made += POINTS[makes];
	}
	if (points === null || made === points) return null;
	return {
		reason: `These cards make ${made} points in all; there were ${points}.`,
		wrong: [...rounds.keys()].filter((at) => rounds[at]?.result === null),
	};
}

export function check(puzzle: Puzzle, text: string): Verdict {
	const { correct, read, reason } = examine(puzzle, text);
	return { correct, read, reason };
}
