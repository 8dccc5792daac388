import type { Random } from '../../src/ground/random.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import { isFilled, type Solver } from '../kit/search/candidate-search.ts';
import type { about } from './about.ts';
import { lettersOf, type Puzzle, toRows } from './puzzle.ts';
import { candidatesOf, solverFor } from './search.ts';

/** From size 4 on; above these a random square seldom can be dug so deep. */
const MOST_EMPTY = [10, 16, 23, 32, 42, 53, 64, 76, 90];
const MOST_EMPTY_IN_REGIONS = [11, 17, 26, 36, 48, 61, 76, 90, 104];

/** Guesses for proving that a cell may be emptied, and for solving the puzzle. */
const PROOF_GUESSES = 1;
const SOLVE_GUESSES = 300;
const ATTEMPTS = 200;

type Settings = ParamsOf<typeof about.knobs>;

/**
 * Empties cells of a random Latin square in random order; with `unique`, each only when it is proved
 * that the solution stays the only one. Begins anew with another square where this ends too early.
 */
export function generate({ size, empty, regions, unique }: Settings, random: Random): Puzzle {
	const most = (regions ? MOST_EMPTY_IN_REGIONS : MOST_EMPTY)[size - 4] ?? 0;
	if (empty > most)
		throw new ParamsError(
			`The knob "empty" must be at most ${most} for a grid of size ${size} ${regions ? 'with' : 'without'} regions; it is ${empty}.`,
		);
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const square = latinSquare(size, random);
		const layout = { rows: square, regions: regions ? regionsOf(square, random) : null };
		const solver = solverFor(layout);
		const rows = unique ? dig(square, empty, solver, random) : emptied(square, empty, random);
		if (!rows) continue;
		if (solver.search(candidatesOf(rows), { guesses: SOLVE_GUESSES }) === 'undecided') continue;
		return { rows, regions: layout.regions, unique };
	}
	throw new Error(`No such puzzle came of ${ATTEMPTS} squares.`);
}

/** A Latin square whose diagonal from the top right to the bottom left holds one letter only. */
function latinSquare(size: number, random: Random): string[] {
	const all = Array.from({ length: size }, (_, i) => i);
	// free[column] are the letters that the column still needs: every row is a matching of these.
	const free = all.map(() => new Set(all));
	const square = all.map(() => {
		const row = matching(
			all.map((column) => random.shuffle([...(free[column] ?? [])])),
			random,
		);
		for (const [column, letter] of row.entries()) free[column]?.delete(letter);
		return row;
	});
	// The columns are put so that the first letter comes to stand on the diagonal.
	const columns = square.map((row) => row.indexOf(0)).reverse();
	const letters = random.shuffle([...lettersOf(size)]);
	return square.map((row) => columns.map((column) => letters[row[column] ?? 0]).join(''));
}

/** A different letter for each column out of those it may have, by augmenting paths (Kuhn 1955). */
function matching(options: readonly (readonly number[])[], random: Random): number[] {
	const columnOf = new Map<number, number>();
	function place(column: number, tried: Set<number>): boolean {
		for (const letter of options[column] ?? []) {
			if (tried.has(letter)) continue;
			tried.add(letter);
			const holder = columnOf.get(letter);
			if (holder !== undefined && !place(holder, tried)) continue;
			columnOf.set(letter, column);
			return true;
		}
		return false;
	}
	for (const column of random.shuffle([...options.keys()])) place(column, new Set());
	const row = Array<number>(options.length).fill(0);
	for (const [letter, column] of columnOf) row[column] = letter;
	return row;
}

/** Divides the square into connected regions without a letter twice, numbered from 1 in reading order. */
function regionsOf(square: readonly string[], random: Random): number[][] {
	const size = square.length;
	const letters = [...square.join('')];
	const owner = Array<number>(size * size).fill(-1);
	for (const seed of random.shuffle([...owner.keys()])) {
		if (owner[seed] !== -1) continue;
		const held = new Set<string>();
		const largest = random.int(size - 1, size);
		for (let cell: number | undefined = seed; cell !== undefined && held.size < largest; ) {
			owner[cell] = seed;
			held.add(letters[cell] ?? '');
			const border = owner.flatMap((of, at) => (of === seed ? neighbours(at, size) : []));
			const next = border.filter((at) => owner[at] === -1 && !held.has(letters[at] ?? ''));
			cell = next.length > 0 ? random.pick(next) : undefined;
		}
	}
	const order = [...new Set(owner)];
	return Array.from({ length: size }, (_, row) =>
		owner.slice(row * size, (row + 1) * size).map((seed) => order.indexOf(seed) + 1),
	);
}

function neighbours(cell: number, size: number): number[] {
	const column = cell % size;
	const last = size * size - size;
	return [
		...(cell >= size ? [cell - size] : []),
		...(cell < last ? [cell + size] : []),
		...(column > 0 ? [cell - 1] : []),
		...(column < size - 1 ? [cell + 1] : []),
	];
}

function emptied(square: readonly string[], empty: number, random: Random): string[] {
	const cells = [...square.join('')];
	for (const cell of random.sample([...cells.keys()], empty)) cells[cell] = '.';
	return toRows(square.length, cells);
}

function dig(
	square: readonly string[],
	empty: number,
	solver: Solver,
	random: Random,
): string[] | null {
	const size = square.length;
	const filled = [...square.join('')];
	const cells = [...filled];
	const order = random.shuffle([...cells.keys()]);
	let count = 0;
	// Most cells go in a few large handfuls, as long as conclusions alone fill the grid again.
	for (let handful = order.length >> 2; handful > 0; handful >>= 1) {
		const out = order.slice(count, Math.min(count + handful, empty));
		for (const cell of out) cells[cell] = '.';
		const candidates = candidatesOf(toRows(size, cells));
		if (solver.settle(candidates) && candidates.every(isFilled)) count += out.length;
		else for (const cell of out) cells[cell] = filled[cell] ?? '';
	}
	for (const cell of order.slice(count)) {
		if (count === empty) break;
		cells[cell] = '.';
		const others = candidatesOf(toRows(size, cells));
		others[cell] = (others[cell] ?? 0) & ~(1 << lettersOf(size).indexOf(filled[cell] ?? ''));
		if (solver.search(others, { guesses: PROOF_GUESSES }) === null) count++;
		else cells[cell] = filled[cell] ?? '';
	}
	return count === empty ? toRows(size, cells) : null;
}
