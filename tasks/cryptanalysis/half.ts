import type { Random } from '../../src/ground/random.ts';
import { bitsOf, type Feedback, isTrueOfPlaces, isTrueOfSymbols, type Reading } from './puzzle.ts';

/** A half of the password that is still possible; `lie` is the line that it makes false, -1 for none. */
interface Candidate {
	readonly half: string;
	readonly lie: number;
}

/** Symbols that a half may have, in any order: it makes the line `lie` false, whatever the order. */
interface Symbols {
	readonly bits: number;
	readonly lie: number;
}

interface HeardLine {
	readonly said: Feedback;
	readonly bits: number;
}

/** So many halves are worth looking at one by one. */
const FEW = 15_000;
/** Tries to draw a possible half while they are not few. */
const DRAWS = 30;
const DEAD = -2;

/**
 * What a half of the password may be after some lines, of which one may be false where `lies` is
 * set. While that is very many, only the sets of their symbols are held: most lines thin these out.
 */
export class Half {
	private readonly symbols: string;
	private readonly length: number;
	private readonly reading: Reading;
	private readonly lies: boolean;
	private readonly lines: HeardLine[] = [];
	private sets: readonly Symbols[];
	/** Every possible half; null while these are not few. */
	private candidates: readonly Candidate[] | null = null;

	constructor(symbols: string, length: number, reading: Reading, lies: boolean) {
		this.symbols = symbols;
		this.length = length;
		this.reading = reading;
		this.lies = lies;
		this.sets = choices(symbols.length, length);
		this.spellOut();
	}

	add(said: Feedback): void {
		const line = { said, bits: bitsOf(said.guess) };
		const at = this.lines.push(line) - 1;
		if (this.candidates) {
			const kept: Candidate[] = [];
			for (const candidate of this.candidates) {
				const lie = this.isTrue(line, candidate.half)
					? candidate.lie
					: this.afterFalse(candidate.lie, at);
				if (lie !== DEAD) kept.push(lie === candidate.lie ? candidate : { ...candidate, lie });
			}
			this.candidates = kept;
			return;
		}
		const kept: Symbols[] = [];
		for (const set of this.sets) {
			const fits = isTrueOfSymbols(said, line.bits, set.bits, this.reading);
			const lie = fits ? set.lie : this.afterFalse(set.lie, at);
			if (lie !== DEAD) kept.push(lie === set.lie ? set : { bits: set.bits, lie });
		}
		this.sets = kept;
		this.spellOut();
	}

	/** A half that is possible; null where none is found. */
	draw(random: Random): string | null {
		if (this.candidates)
			return this.candidates.length === 0 ? null : random.pick(this.candidates).half;
		for (let i = 0; i < DRAWS && this.sets.length > 0; i++) {
			const half = random.shuffle(this.symbolsOf(random.pick(this.sets).bits)).join('');
			if (this.lieOf(half) !== DEAD) return half;
		}
		return null;
	}

	/** By the line that they make false, one of the possible halves and their number; null while these are not few. */
	byLie(): Map<number, { readonly half: string; readonly count: number }> | null {
		if (!this.candidates) return null;
		const groups = new Map<number, { half: string; count: number }>();
		for (const { half, lie } of this.candidates) {
			const group = groups.get(lie);
			if (group) group.count++;
			else groups.set(lie, { half, count: 1 });
		}
		return groups;
	}

	private spellOut(): void {
		const orders = ordersOf(this.length);
		if (this.sets.length * orders.length > FEW) return;
		const candidates: Candidate[] = [];
		for (const { bits } of this.sets) {
			const symbols = this.symbolsOf(bits);
			for (const order of orders) {
				let half = '';
				for (const at of order) half += symbols[at];
				const lie = this.lieOf(half);
				if (lie !== DEAD) candidates.push({ half, lie });
			}
		}
		this.candidates = candidates;
	}

	/** The line that a half makes false, -1 for none, `DEAD` for more than may be. */
	private lieOf(half: string): number {
		let lie = -1;
		for (const [at, line] of this.lines.entries())
			if (!this.isTrue(line, half)) {
				lie = this.afterFalse(lie, at);
				if (lie === DEAD) break;
			}
		return lie;
	}

	private afterFalse(lie: number, at: number): number {
		return this.lies && lie < 0 ? at : DEAD;
	}

	private isTrue({ said, bits }: HeardLine, half: string): boolean {
		return isTrueOfPlaces(said, half) && isTrueOfSymbols(said, bits, bitsOf(half), this.reading);
	}

	private symbolsOf(bits: number): string[] {
		return [...this.symbols].filter((_, at) => (bits >> at) & 1);
	}
}

const known = new Map<string, readonly Symbols[]>();

/** Every choice of some of so many symbols. */
function choices(symbols: number, length: number): readonly Symbols[] {
	const key = `${symbols} ${length}`;
	const found = known.get(key);
	if (found) return found;
	const all: Symbols[] = [];
	const extend = (bits: number, from: number, missing: number): void => {
		if (missing === 0) all.push({ bits, lie: -1 });
		else
			for (let at = from; at <= symbols - missing; at++)
				extend(bits | (1 << at), at + 1, missing - 1);
	};
	extend(0, 0, length);
	known.set(key, all);
	return all;
}

/** Every order of so many things. */
function ordersOf(length: number): readonly (readonly number[])[] {
	let orders: readonly (readonly number[])[] = [[]];
	for (let next = 0; next < length; next++)
		orders = orders.flatMap((order) =>
			Array.from({ length: next + 1 }, (_, at) => order.toSpliced(at, 0, next)),
		);
	return orders;
}
