/**
 * What may still stand in each cell, cells counted along the rows: a bit for each symbol. One bit is
 * a filled cell, none a contradiction.
 */
export type Candidates = Int32Array;

/** How many guesses a search may still make; it counts them down. */
interface Budget {
	guesses: number;
}

/** Cells that a rule speaks of: every symbol once, no symbol twice, or one symbol only. */
export interface Unit {
	readonly rule: 'all' | 'different' | 'same';
	readonly cells: readonly number[];
}

/** The exact solver for one layout of units. */
export interface Solver {
	/** All symbols as candidates. */
	readonly everything: number;
	/**
	 * Draws conclusions until none is left: symbols that a filled cell rules out, symbols with one
	 * place in a unit, and what cells of one symbol have in common. False on a contradiction. Changes
	 * `candidates`.
	 */
	settle(candidates: Candidates): boolean;
	/**
	 * The first solution, null where there is none, 'undecided' where the budget ran out. It settles,
	 * then guesses in a cell with the fewest candidates. Changes `candidates`.
	 */
	search(candidates: Candidates, budget: Budget): Candidates | null | 'undecided';
}

/** A solver for a square of `size` × `size` cells, at most 31 wide, that holds as many symbols. */
export function createSolver(size: number, units: readonly Unit[]): Solver {
	const everything = 2 ** size - 1;
	const unitsWith = Array.from({ length: size * size }, (_, cell) =>
		units.flatMap(({ cells }, unit) => (cells.includes(cell) ? [unit] : [])),
	);
	const waiting = new Uint8Array(units.length);

	function settle(candidates: Candidates): boolean {
		waiting.fill(1);
		for (let unit = waiting.indexOf(1); unit >= 0; unit = waiting.indexOf(1)) {
			waiting[unit] = 0;
			const known = units[unit];
			if (known && !settleUnit(candidates, known)) return false;
		}
		return true;
	}

	function settleUnit(candidates: Candidates, { rule, cells }: Unit): boolean {
		if (rule === 'same') {
			const common = cells.reduce((mask, cell) => mask & at(candidates, cell), everything);
			for (const cell of cells) write(candidates, cell, common);
			return common !== 0;
		}
		let filled = 0;
		for (const cell of cells) {
			const mask = at(candidates, cell);
			if (!isFilled(mask)) continue;
			if (filled & mask) return false;
			filled |= mask;
		}
		let once = filled;
		let twice = 0;
		for (const cell of cells) {
			const mask = at(candidates, cell);
			if (isFilled(mask)) continue;
			const rest = mask & ~filled;
			if (rest === 0) return false;
			write(candidates, cell, rest);
			twice |= once & rest;
			once |= rest;
		}
		if (rule === 'different') return true;
		if (once !== everything) return false;
		const onePlace = once & ~twice & ~filled;
		for (const cell of cells) {
			const only = at(candidates, cell) & onePlace;
			if (only === 0) continue;
			if (!isFilled(only)) return false;
			write(candidates, cell, only);
		}
		return true;
	}

	function write(candidates: Candidates, cell: number, mask: number): void {
		if (candidates[cell] === mask) return;
		candidates[cell] = mask;
		for (const unit of unitsWith[cell] ?? []) waiting[unit] = 1;
	}

	function search(candidates: Candidates, budget: Budget): Candidates | null | 'undecided' {
		if (!settle(candidates)) return null;
		const cell = narrowest(candidates);
		if (cell < 0) return candidates;
		for (let rest = at(candidates, cell); rest !== 0; rest &= rest - 1) {
			if (budget.guesses-- <= 0) return 'undecided';
			const guess = candidates.slice();
			guess[cell] = rest & -rest;
			const found = search(guess, budget);
			if (found !== null) return found;
		}
		return null;
	}

	return { everything, settle, search };
}

export function isFilled(mask: number): boolean {
	return (mask & (mask - 1)) === 0;
}

/** An unfilled cell with the fewest candidates; -1 where all are filled. */
function narrowest(candidates: Candidates): number {
	let best = -1;
	let fewest = 33;
	for (let cell = 0; cell < candidates.length; cell++) {
		const mask = at(candidates, cell);
		if (isFilled(mask)) continue;
		let count = 0;
		for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
		if (count >= fewest) continue;
		best = cell;
		fewest = count;
		if (count === 2) break;
	}
	return best;
}

function at(candidates: Candidates, cell: number): number {
	return candidates[cell] ?? 0;
}
