import * as v from 'valibot';
import { integer, list, record, text } from '../kit/schema.ts';

/** What a round was for the player whose cards are known. */
export type Result = 'win' | 'draw' | 'loss';
export const RESULTS: readonly Result[] = ['win', 'draw', 'loss'];
export const POINTS: Readonly<Record<Result, number>> = { win: 2, draw: 1, loss: 0 };

const card = text(/^[A-Z]$/);
const cards = text(/^[A-Z]{0,26}$/);

/** Which card beats which; what neither beats the other draws, and so do two equal cards. */
const rule = v.variant('game', [
	/** `order` holds every card: a circle, or the ranks from the strongest. */
	record({ game: v.picklist(['circle', 'twoSteps', 'ranks']), order: cards }),
	/** For each card from A on, those that it beats. */
	record({ game: v.literal('table'), beats: list(cards, 3, 26) }),
]);
export type Rule = v.InferOutput<typeof rule>;

const round = record({
	/** The player's own card. */
	card,
	/** Null where it is not told. */
	result: v.nullable(v.picklist(RESULTS)),
	/** The opponent's card, where it is shown. */
	shown: v.nullable(card),
});
export type Round = v.InferOutput<typeof round>;

/** Every way in which the results that are not told can come out is looked at. */
const MOST_HIDDEN = 6;

export const schema = v.pipe(
	record({
		rule,
		rounds: list(round, 2, 26),
		/** The points of all rounds together; null where every result is told. */
		points: v.nullable(integer(0, 52)),
		/** Whether only one answer is right. */
		unique: v.boolean(),
		/** The names that a published puzzle gives its cards, from A on. */
		names: v.exactOptional(list(text(/^[A-Z][a-z]{1,11}$/), 3, 26)),
	}),
	v.check(({ rule }) => {
		const known = cardsOf(rule);
		return rule.game === 'table'
			? isTable(rule.beats)
			: known.length >= 3 && [...rule.order].sort().join() === known.join();
	}, 'the rule must order every card, or say of every two cards which beats which'),
	v.check(({ rule, rounds, names }) => {
		const known = new Set(cardsOf(rule));
		const played = rounds.map(({ card }) => card);
		return (
			new Set(played).size === played.length &&
			rounds.every(({ card, shown }) => known.has(card) && (shown === null || known.has(shown))) &&
			(names === undefined || names.length === known.size)
		);
	}, 'the rounds must play different cards of the game'),
	v.check(({ rounds, points }) => {
		const hidden = rounds.filter(({ result }) => result === null).length;
		return hidden <= MOST_HIDDEN && hidden > 0 === (points !== null);
	}, `points stand for results that are not told, of which there are at most ${MOST_HIDDEN}`),
);
export type Puzzle = v.InferOutput<typeof schema>;

/** Whether no card beats itself or one that it is beaten by. */
function isTable(beats: readonly string[]): boolean {
	const known = beats.map((_, index) => cardAt(index));
	return beats.every((beaten, index) =>
		[...beaten].every(
			(other) =>
				known.includes(other) &&
				other !== cardAt(index) &&
				!beats[indexOf(other)]?.includes(cardAt(index)),
		),
	);
}

/** What both players played, round by round, as indexes of cards. */
export interface Deal {
	readonly own: readonly number[];
	readonly others: readonly number[];
}

export const cardAt = (index: number): string => String.fromCharCode(65 + index);
export const indexOf = (card: string): number => card.charCodeAt(0) - 65;

/** A, B, C … */
export function cardsOf(rule: Rule): string[] {
	const count = rule.game === 'table' ? rule.beats.length : rule.order.length;
	return Array.from({ length: count }, (_, index) => cardAt(index));
}

/** The cards that each card beats, as bits: the one outcome table, read from both sides. */
export type Table = readonly number[];

export function tableOf(rule: Rule): Table {
	if (rule.game === 'table') return rule.beats.map(bitsOf);
	const { game, order } = rule;
	const table = new Array<number>(order.length).fill(0);
	for (const [at, card] of [...order].entries())
		table[indexOf(card)] = bitsOf(beaten(game, order, at));
	return table;
}

/** The cards that the one at a place of the order beats. */
function beaten(game: 'circle' | 'twoSteps' | 'ranks', order: string, at: number): string {
	const ahead = (steps: number) => order.charAt((at + steps + order.length) % order.length);
	if (game === 'circle') return ahead(1);
	if (game === 'twoSteps') return ahead(2) + ahead(-1);
	if (at === order.length - 1) return order.charAt(0);
	return order.slice(at + 1, at === 0 ? -1 : undefined);
}

function bitsOf(cards: string): number {
	let bits = 0;
	for (const card of cards) bits |= 1 << indexOf(card);
	return bits;
}

/** What the player's card makes against the opponent's. */
export function outcome(table: Table, card: number, other: number): Result {
	if (((table[card] ?? 0) >> other) & 1) return 'win';
	return ((table[other] ?? 0) >> card) & 1 ? 'loss' : 'draw';
}
