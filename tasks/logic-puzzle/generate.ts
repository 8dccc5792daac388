import type { Random } from '../../src/ground/random.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import type { Cell, Puzzle } from './puzzle.ts';
import { search } from './search.ts';

/** Cells that a search may try for a generated puzzle: so that a program that searches alike is soon done. */
const STEPS = 600;
const ATTEMPTS = 40;
const WIDENINGS = 12;

type Settings = ParamsOf<typeof about.knobs>;
type Planted = ReadonlyMap<string, number>;

/**
 * Plants a selection, fills the other cells at random and draws the limits of the sums round the
 * planted one. Begins anew where the exact search takes too long.
 */
export function generate(settings: Settings, random: Random): Puzzle {
	refuseImpossible(settings);
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		let puzzle = plant(settings, random);
		for (let round = 0; puzzle && round < WIDENINGS; round++) {
			const found = search(puzzle, { steps: STEPS });
			if (found && found !== 'undecided')
				return settings.rule === 'sum' ? tightened(puzzle) : puzzle;
			puzzle = settings.rule === 'both' ? widened(puzzle, settings) : null;
		}
	}
	throw new ParamsError(
		`No such puzzle came of ${ATTEMPTS} grids: choose a smaller "select" or a larger "largest" or "size".`,
	);
}

/** How many negative numbers are planted: as many as the positive ones leave, in rectangles and so even. */
function negativesOf({ select, largest }: Settings): number {
	const missing = select - largest;
	return Math.max(4, missing + (missing & 1));
}

function refuseImpossible({ size, select, largest, rule }: Settings): void {
	const most = Math.floor((size * size) / 2);
	if (select > most)
		throw new ParamsError(
			`The knob "select" must be at most ${most}, half of the cells of a grid of size ${size}; it is ${select}.`,
		);
	if (rule === 'sum') {
		if (select > largest)
			throw new ParamsError(
				`The knob "largest" must be at least "select", or there are not enough different numbers; it is ${largest} for ${select}.`,
			);
		return;
	}
	if (select < 4)
		throw new ParamsError(
			`The knob "select" must be at least 4 where products must be positive: negative numbers come in fours; it is ${select}.`,
		);
	const fewest = Math.max(4, Math.ceil((2 * select) / 3));
	if (largest < fewest)
		throw new ParamsError(
			`The knob "largest" must be at least ${fewest} for ${select} cells, or too few different numbers are left; it is ${largest}.`,
		);
	if (rule === 'both' && select < 2 * size)
		throw new ParamsError(
			`The knob "select" must be at least ${2 * size}, two cells a row, where sums have limits on a grid of size ${size}; it is ${select}.`,
		);
}

function plant(settings: Settings, random: Random): Puzzle | null {
	const { size, largest, rule, select } = settings;
	const planted = rule === 'sum' ? positives(settings, random) : signed(settings, random);
	if (!planted) return null;
	const number = () => {
		const size = random.int(1, largest);
		return rule !== 'sum' && random.chance(2, 5) ? -size : size;
	};
	const all = Array.from({ length: size }, (_, i) => i);
	const grid = all.map((row) => all.map((column) => planted.get(key([row, column])) ?? number()));
	const sums = sumsOf(planted, size);
	return {
		grid,
		select,
		positive: rule !== 'sum',
		low: rule === 'both' ? Math.min(...sums) : null,
		high: rule === 'product' ? null : Math.max(...sums),
	};
}

/** Different positive numbers in cells at random, the top right one among them. */
function positives({ size, select, largest }: Settings, random: Random): Planted {
	const cells = [[0, size - 1] as const, ...random.sample(others(size), select - 1)];
	const numbers = random.sample(upTo(largest), select);
	return new Map(cells.map((cell, i) => [key(cell), numbers[i] ?? 0]));
}

/** The same with an even number of negative ones in every line, and the sums of the lines evened out. */
function signed(settings: Settings, random: Random): Planted | null {
	const { size, select, largest, rule } = settings;
	const count = negativesOf(settings);
	const negative = rectangles(size, count, random);
	if (!negative) return null;
	const free = others(size).filter((cell) => !negative.has(key(cell)));
	const rest = spread(free, negative, size, select - count, random);
	const minus = random.sample(upTo(largest), count).map((number) => -number);
	const plus = random.sample(upTo(largest), select - count);
	const planted = new Map([
		...[...negative].map((cell, i): [string, number] => [cell, minus[i] ?? 0]),
		...rest.map((cell, i): [string, number] => [key(cell), plus[i] ?? 0]),
	]);
	return rule === 'both' ? evened(planted, size, random) : planted;
}

/** Cells with an even number in every row and column, the top right one among them: rectangles, added up. */
function rectangles(size: number, count: number, random: Random): Set<string> | null {
	const lines = upTo(size).map((line) => line - 1);
	const cells = new Set<string>();
	for (let step = 0; step < 200; step++) {
		const rows = cells.size === 0 ? [0, random.int(1, size - 1)] : random.sample(lines, 2);
		const columns =
			cells.size === 0 ? [size - 1, random.int(0, size - 2)] : random.sample(lines, 2);
		const before = [...cells];
		for (const row of rows)
			for (const column of columns)
				if (!cells.delete(key([row, column]))) cells.add(key([row, column]));
		if (cells.size === count && cells.has(key([0, size - 1]))) return cells;
		if (cells.size <= count && cells.has(key([0, size - 1]))) continue;
		cells.clear();
		for (const cell of before) cells.add(cell);
	}
	return null;
}

/** That many of the free cells for positive numbers, those in rows and columns with small sums so far first. */
function spread(
	free: readonly Cell[],
	negative: ReadonlySet<string>,
	size: number,
	count: number,
	random: Random,
): Cell[] {
	const load = Array<number>(2 * size).fill(0);
	const add = ([row, column]: Cell, weight: 1 | -1) => {
		load[row] = (load[row] ?? 0) + weight;
		load[size + column] = (load[size + column] ?? 0) + weight;
	};
	for (const cell of negative) add(cellOf(cell), -1);
	const left = random.shuffle([...free]);
	return Array.from({ length: count }, () => {
		const weights = left.map(([row, column]) => (load[row] ?? 0) + (load[size + column] ?? 0));
		const [cell = [0, 0] as const] = left.splice(weights.indexOf(Math.min(...weights)), 1);
		add(cell, 1);
		return cell;
	});
}

/** Exchanges planted numbers of equal sign as long as that brings the sums of the lines together. */
function evened(planted: Planted, size: number, random: Random): Planted {
	const cells = [...planted.keys()];
	const numbers = new Map(planted);
	const uneven = () => sumsOf(numbers, size).reduce((total, sum) => total + sum * sum, 0);
	let now = uneven();
	for (let step = 0; step < 600; step++) {
		const [a = '', b = ''] = random.sample(cells, 2);
		const [left = 0, right = 0] = [numbers.get(a), numbers.get(b)];
		if (left < 0 !== right < 0) continue;
		numbers.set(a, right).set(b, left);
		const then = uneven();
		if (then <= now) now = then;
		else numbers.set(a, left).set(b, right);
	}
	return numbers;
}

/** The sums of the rows, then of the columns. */
function sumsOf(planted: Planted, size: number): number[] {
	const sums = Array<number>(2 * size).fill(0);
	for (const [cell, number] of planted) {
		const [row, column] = cellOf(cell);
		sums[row] = (sums[row] ?? 0) + number;
		sums[size + column] = (sums[size + column] ?? 0) + number;
	}
	return sums;
}

/** The puzzle with wider limits for the sums. */
function widened(puzzle: Puzzle, { largest }: Settings): Puzzle {
	const by = Math.ceil(largest / 10);
	return { ...puzzle, low: (puzzle.low ?? 0) - by, high: (puzzle.high ?? 0) + by };
}

/** The puzzle with the least limit for which the search still finds a selection. */
function tightened(puzzle: Puzzle): Puzzle {
	let tightest = puzzle;
	for (;;) {
		const tighter = { ...tightest, high: (tightest.high ?? 0) - 1 };
		const found = search(tighter, { steps: 200 });
		if (!found || found === 'undecided') return tightest;
		tightest = tighter;
	}
}

function upTo(largest: number): number[] {
	return Array.from({ length: largest }, (_, i) => i + 1);
}

/** All cells but the top right one. */
function others(size: number): Cell[] {
	return Array.from(
		{ length: size * size },
		(_, i): Cell => [Math.floor(i / size), i % size],
	).filter(([row, column]) => row !== 0 || column !== size - 1);
}

function key([row, column]: Cell): string {
	return `${row} ${column}`;
}

function cellOf(text: string): Cell {
	const [row = 0, column = 0] = text.split(' ').map(Number);
	return [row, column];
}
