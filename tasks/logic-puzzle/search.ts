import { type Cell, type Puzzle, startOf } from './puzzle.ts';

/** How many cells a search may still try; it counts them down. */
export interface Budget {
	steps: number;
}

/** Steps for one set of negative numbers before the next is tried, in the first round. */
export const PATIENCE = 60;

interface Item {
	readonly cell: Cell;
	readonly number: number;
}

/** What a selection under way has used up. */
interface Partial {
	readonly chosen: Item[];
	readonly rows: number[];
	readonly columns: number[];
	readonly used: Set<number>;
}

/**
 * A right selection, null where there is none, or 'undecided' where the budget ran out. Exact. With
 * positive products every line holds an even number of negative numbers: the sets of these come
 * first, row by row; then each is filled up with other numbers, lines with too small a sum first.
 */
export function search(puzzle: Puzzle, budget: Budget): Cell[] | null | 'undecided' {
	for (const patience of [PATIENCE, Number.POSITIVE_INFINITY]) {
		let decided = true;
		for (const negatives of negativeSets(puzzle, budget)) {
			const allowed = Math.min(patience, budget.steps);
			const own: Budget = { steps: allowed };
			const found = fill(puzzle, begin(puzzle, negatives), own);
			budget.steps -= allowed - Math.max(0, own.steps);
			if (found) return found.map(({ cell }) => cell);
			if (own.steps <= 0) decided = false;
			if (budget.steps <= 0) break;
		}
		if (budget.steps <= 0) return 'undecided';
		if (decided) return null;
	}
	return null;
}

function itemsOf({ grid }: Puzzle): Item[] {
	return grid.flatMap((row, r) => row.map((number, c): Item => ({ cell: [r, c], number })));
}

/** Sets of negative cells with different numbers, an even number of them in each row and column. */
function* negativeSets(puzzle: Puzzle, budget: Budget): Generator<Item[]> {
	if (!puzzle.positive) {
		yield [];
		return;
	}
	const size = puzzle.grid.length;
	const start = startOf(puzzle);
	const items = itemsOf(puzzle);
	const positives = new Set(items.filter(({ number }) => number > 0).map(({ number }) => number));
	const startNumber = puzzle.grid[start[0]]?.[start[1]] ?? 0;
	const most = puzzle.select - (startNumber > 0 ? 1 : 0);
	const rows = Array.from({ length: size }, (_, row) =>
		items.filter(({ cell, number }) => cell[0] === row && number < 0),
	);
	// From each row on: how many negatives there can still be, and the columns that still have one.
	const left = rows.map((_, row) =>
		rows.slice(row).reduce((count, cells) => count + cells.length - (cells.length % 2), 0),
	);
	const open = rows.map((_, row) => bitsOf(rows.slice(row).flat()));
	const chosen: Item[] = [];
	const used = new Set<number>();

	function* fromRow(row: number, odd: number): Generator<Item[]> {
		const count = chosen.length;
		if (count > most || count + (left[row] ?? 0) < puzzle.select - positives.size) return;
		if ((odd & ~(open[row] ?? 0)) !== 0) return;
		if (row === size) yield [...chosen];
		else yield* inRow(row, 0, odd, 0);
	}
	/** The row's cells from `index` on, each left out or taken. */
	function* inRow(row: number, index: number, odd: number, taken: number): Generator<Item[]> {
		if (budget.steps-- <= 0) return;
		const item = rows[row]?.[index];
		if (!item) {
			if (taken % 2 === 0) yield* fromRow(row + 1, odd);
			return;
		}
		const isStart = row === start[0] && item.cell[1] === start[1];
		if (!isStart) yield* inRow(row, index + 1, odd, taken);
		if (used.has(item.number)) return;
		used.add(item.number);
		chosen.push(item);
		yield* inRow(row, index + 1, odd ^ (1 << item.cell[1]), taken + 1);
		chosen.pop();
		used.delete(item.number);
	}
	yield* fromRow(0, 0);
}

function bitsOf(items: readonly Item[]): number {
	return items.reduce((bits, { cell }) => bits | (1 << cell[1]), 0);
}

function begin(puzzle: Puzzle, negatives: readonly Item[]): Partial {
	const zeros = puzzle.grid.map(() => 0);
	const partial: Partial = { chosen: [], rows: [...zeros], columns: [...zeros], used: new Set() };
	for (const item of negatives) put(partial, item, 1);
	const [row, column] = startOf(puzzle);
	const number = puzzle.grid[row]?.[column] ?? 0;
	if (!partial.used.has(number)) put(partial, { cell: [row, column], number }, 1);
	return partial;
}

function put({ chosen, rows, columns, used }: Partial, item: Item, sign: 1 | -1): void {
	const [row, column] = item.cell;
	rows[row] = (rows[row] ?? 0) + sign * item.number;
	columns[column] = (columns[column] ?? 0) + sign * item.number;
	if (sign === 1) {
		chosen.push(item);
		used.add(item.number);
	} else {
		chosen.pop();
		used.delete(item.number);
	}
}

/** Fills a selection up with numbers that change no sign. Where lines lack a sum, the one that lacks most goes first. */
function fill(puzzle: Puzzle, partial: Partial, budget: Budget): Item[] | null {
	const { select, positive } = puzzle;
	const low = puzzle.low ?? Number.NEGATIVE_INFINITY;
	const high = puzzle.high ?? Number.POSITIVE_INFINITY;
	const { chosen, rows, columns, used } = partial;
	const lacks = (sum: number | undefined) => Math.max(0, low - (sum ?? 0));
	const rowSum = ({ cell }: Item) => rows[cell[0]] ?? 0;
	const columnSum = ({ cell }: Item) => columns[cell[1]] ?? 0;

	function go(candidates: readonly Item[]): Item[] | null {
		if (budget.steps-- <= 0) return null;
		const need = select - chosen.length;
		const wants = [...rows, ...columns].map(lacks);
		const worst = Math.max(...wants);
		if (need <= 0) {
			const within = worst === 0 && [...rows, ...columns].every((sum) => sum <= high);
			return need === 0 && within ? [...chosen] : null;
		}
		const fits = candidates.filter(
			(item) =>
				!used.has(item.number) &&
				rowSum(item) + item.number <= high &&
				columnSum(item) + item.number <= high,
		);
		if (new Set(fits.map(({ number }) => number)).size < need) return null;
		const wanting = (sums: readonly number[]) => sums.filter((sum) => lacks(sum) > 0).length;
		if (Math.max(wanting(rows), wanting(columns)) > need) return null;
		const line = wants.indexOf(worst);
		const size = rows.length;
		const pool =
			worst === 0
				? fits
				: fits.filter(({ cell }) => (line < size ? cell[0] === line : cell[1] === line - size));
		// What the rest should be on average, times `need`: so that all stays in whole numbers.
		const rest = rows.reduce((sum, row) => sum + lacks(row), 0);
		const cost = (item: Item) => {
			if (worst === 0) return item.number * 1000 + rowSum(item) + columnSum(item);
			const across = lacks(line < size ? columnSum(item) : rowSum(item));
			return Math.abs(item.number * need - rest) - need * across;
		};
		const tried = new Set<Item>();
		const priced = pool.map((item) => ({ item, price: cost(item) }));
		for (const { item } of priced.sort((a, b) => a.price - b.price)) {
			put(partial, item, 1);
			tried.add(item);
			const found = go(fits.filter((other) => !tried.has(other)));
			put(partial, item, -1);
			if (found || budget.steps <= 0) return found;
		}
		return null;
	}
	return go(itemsOf(puzzle).filter(({ number }) => !positive || number > 0));
}
