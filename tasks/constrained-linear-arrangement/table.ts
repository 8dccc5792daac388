import type { Random } from '../../src/ground/random.ts';
import { cardAt, type Deal, RESULTS, type Result } from './puzzle.ts';

const REVERSED: Readonly<Record<Result, Result>> = { win: 'loss', draw: 'draw', loss: 'win' };
/** Of four free entries of a table, three are set so that a false card seems possible. */
const TEMPTING = [3, 4] as const;

/** The cards that each card beats, drawn without regard to any deal. */
export function randomTable(count: number, random: Random): string[] {
	const table = new Entries(count);
	for (const [a, b] of pairsOf(count)) table.set(a, b, random.pick(RESULTS));
	return table.beats();
}

/**
 * A table in which the results of a deal allow no other one, however many cards each result alone
 * allows: the rounds have a secret order in which each one's result excludes the cards of all later
 * rounds and those not played. Null where the random choices contradict each other.
 */
export function uniqueTable({ own, others }: Deal, count: number, random: Random): string[] | null {
	const turn = random.shuffle([...own.keys()]);
	const turnOf = new Array<number>(count).fill(own.length);
	for (const [round, card] of others.entries()) turnOf[card] = turn[round] ?? 0;
	const roundOf = new Array<number>(count).fill(-1);
	for (const [round, card] of own.entries()) roundOf[card] = round;

	const table = new Entries(count);
	const results: (Result | null)[] = own.map(() => null);
	/** Whether card b comes later in the order than the round in which card a was played, or never. */
	const isLater = (a: number, b: number) =>
		(turnOf[b] ?? 0) > (turn[roundOf[a] ?? -1] ?? own.length);
	const letsIn = (a: number, result: Result) => results[roundOf[a] ?? -1] === result;
	const isSafe = (a: number, b: number, result: Result) =>
		!(isLater(a, b) && letsIn(a, result)) && !(isLater(b, a) && letsIn(b, REVERSED[result]));

	for (const [round, a] of own.entries()) {
		const b = others[round] ?? 0;
		const options = RESULTS.filter(
			(result) =>
				(table.get(a, b) ?? result) === result &&
				isSafe(a, b, result) &&
				turnOf.every((_, other) => !isLater(a, other) || table.get(a, other) !== result),
		);
		if (options.length === 0) return null;
		const result = random.pick(options);
		results[round] = result;
		table.set(a, b, result);
	}
	for (const [a, b] of pairsOf(count)) {
		if (table.get(a, b) !== null) continue;
		const options = RESULTS.filter((result) => isSafe(a, b, result));
		const tempting = options.filter((result) => letsIn(a, result) || letsIn(b, REVERSED[result]));
		if (options.length === 0) return null;
		const pool = tempting.length > 0 && random.chance(...TEMPTING) ? tempting : options;
		table.set(a, b, random.pick(pool));
	}
	return table.beats();
}

function pairsOf(count: number): [number, number][] {
	const cards = Array.from({ length: count }, (_, card) => card);
	return cards.flatMap((a) => cards.slice(a + 1).map((b): [number, number] => [a, b]));
}

/** A table in the making: what each card makes against each other, null while it is open. */
class Entries {
	private readonly rows: (Result | null)[][];

	constructor(count: number) {
		this.rows = Array.from({ length: count }, (_, a) =>
			Array.from({ length: count }, (_, b) => (a === b ? 'draw' : null)),
		);
	}

	get(a: number, b: number): Result | null {
		return this.rows[a]?.[b] ?? null;
	}

	set(a: number, b: number, result: Result): void {
		const [row, column] = [this.rows[a], this.rows[b]];
		if (row && column) [row[b], column[a]] = [result, REVERSED[result]];
	}

	/** For each card, those that it beats. */
	beats(): string[] {
		return this.rows.map((row) =>
			row.map((result, card) => (result === 'win' ? cardAt(card) : '')).join(''),
		);
	}
}
