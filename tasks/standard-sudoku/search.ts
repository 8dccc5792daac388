import { unitsOf } from './grid.ts';

/**
 * What may still stand in each cell, cells counted along the rows: bit n - 1 for the number n. One bit
 * is a filled cell, none a contradiction.
 */
export type Candidates = Int32Array;

/** How many guesses a search may still make; it counts them down. */
interface Budget {
	guesses: number;
}

/** The exact solver for grids of one size. */
export interface Solver {
	/** All numbers as candidates. */
	readonly everything: number;
	/**
	 * Fills in singles until none is left: cells with one candidate, and numbers with one place in a row,
	 * column or box. False on a contradiction. Changes `candidates`.
	 */
	settle(candidates: Candidates): boolean;
	/**
	 * The first solution, null where there is none, or 'undecided' where the budget ran out. It settles,
	 * then guesses in a cell with the fewest candidates. Changes `candidates`.
	 */
	search(candidates: Candidates, budget: Budget): Candidates | null | 'undecided';
}

const solvers = new Map<number, Solver>();

export function solverFor(size: number): Solver {
	const known = solvers.get(size);
	if (known) return known;
	const made = makeSolver(size);
	solvers.set(size, made);
	return made;
}

function makeSolver(size: number): Solver {
	const everything = 2 ** size - 1;
	const units = unitsOf(size).map((unit) => unit.cells);
	const unitsWith = Array.from({ length: size * size }, (_, cell) =>
		units.flatMap((cells, unit) => (cells.includes(cell) ? [unit] : [])),
	);
	const waiting = new Uint8Array(units.length);

	function settle(candidates: Candidates): boolean {
		waiting.fill(1);
		for (let unit = waiting.indexOf(1); unit >= 0; unit = waiting.indexOf(1)) {
			waiting[unit] = 0;
			if (!settleUnit(candidates, units[unit] ?? [])) return false;
		}
		return true;
	}

	function settleUnit(candidates: Candidates, cells: readonly number[]): boolean {
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
			if (rest !== mask) write(candidates, cell, rest);
			if (rest === 0) return false;
			twice |= once & rest;
			once |= rest;
		}
		if (once !== everything) return false;
		const onePlace = once & ~twice & ~filled;
		if (onePlace === 0) return true;
		for (const cell of cells) {
			const mask = at(candidates, cell);
			const only = mask & onePlace;
			if (only === 0 || only === mask) continue;
			if (!isFilled(only)) return false;
			write(candidates, cell, only);
		}
		return true;
	}

	function write(candidates: Candidates, cell: number, mask: number): void {
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

/** The candidates of a grid before anything follows from anything; 0 is an empty cell. */
export function candidatesOf(solver: Solver, numbers: readonly number[]): Candidates {
	return Int32Array.from(numbers, (number) =>
		number === 0 ? solver.everything : 1 << (number - 1),
	);
}

/** The numbers of a solution. */
export function numbersOf(candidates: Candidates): number[] {
	return Array.from(candidates, (mask) => 32 - Math.clz32(mask));
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
		const count = countBits(mask);
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

function countBits(mask: number): number {
	let count = 0;
	for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
	return count;
}
