/** What a round was for the player whose cards are known. */
export type Result = 'win' | 'draw' | 'loss';
export const RESULTS: readonly Result[] = ['win', 'draw', 'loss'];
export const POINTS: Readonly<Record<Result, number>> = { win: 2, draw: 1, loss: 0 };

/** Which card beats which; what neither beats the other draws, and so do two equal cards. */
export type Rule =
	/** `order` holds every card: a circle, or the ranks from the strongest. */
	| { readonly game: 'circle' | 'twoSteps' | 'ranks'; readonly order: string }
	/** For each card from A on, those that it beats. */
	| { readonly game: 'table'; readonly beats: readonly string[] };

export interface Round {
	/** The player's own card. */
	readonly card: string;
	/** Null where it is not told. */
	readonly result: Result | null;
	/** The opponent's card, where it is shown. */
	readonly shown: string | null;
}

export interface Puzzle {
	readonly rule: Rule;
	readonly rounds: readonly Round[];
	/** The points of all rounds together; null where every result is told. */
	readonly points: number | null;
	/** Whether only one answer is right. */
	readonly unique: boolean;
	/** The names that a published puzzle gives its cards, from A on. */
	readonly names?: readonly string[];
}

/** What both players played, round by round, as indexes of cards. */
export interface Deal {
	readonly own: readonly number[];
	readonly others: readonly number[];
}

export const cardAt = (index: number): string => String.fromCharCode(65 + index);
export const indexOf = (card: string): number => card.charCodeAt(0) - 65;

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
