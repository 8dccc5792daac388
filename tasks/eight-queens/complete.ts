import type { Cell, Puzzle } from './puzzle.ts';

/**
 * All `size` queens of a completed board by row, or null where the puzzle has none. Exact: it
 * backtracks, always on the row with the fewest free cells. `order` gives the order in which that
 * row's free columns are tried.
 * @throws RangeError where that takes more than `most` queens placed
 */
export function complete(
	{ size, queens, blocked }: Puzzle,
	order: (columns: number[]) => number[] = (columns) => columns,
	most = Number.POSITIVE_INFINITY,
): Cell[] | null {
	const budget = { most };
	let free = new Map<number, number>();
	for (let row = 0; row < size; row++) free.set(row, 2 ** size - 1);
	for (const [row, column] of blocked) free.set(row, (free.get(row) ?? 0) & ~(1 << column));
	for (const queen of queens) free = freeAfter(free, queen);
	const found = place(free, order, budget);
	return found && [...queens, ...found].sort(([a], [b]) => a - b);
}

function place(
	free: ReadonlyMap<number, number>,
	order: (columns: number[]) => number[],
	budget: { most: number },
): Cell[] | null {
	let [row, width] = [-1, 0];
	for (const [other, mask] of free) {
		const columns = count(mask);
		if (row < 0 || columns < width) [row, width] = [other, columns];
	}
	if (row < 0) return [];
	for (const column of order(columnsOf(free.get(row) ?? 0))) {
		if (budget.most-- <= 0)
			throw new RangeError('The search for a completed board takes too long.');
		const queen: Cell = [row, column];
		const rest = place(freeAfter(free, queen), order, budget);
		if (rest) return [queen, ...rest];
	}
	return null;
}

/** The free columns of the other rows, as bits, once a queen stands there. */
function freeAfter(free: ReadonlyMap<number, number>, [row, column]: Cell): Map<number, number> {
	const rest = new Map<number, number>();
	for (const [other, mask] of free) {
		if (other === row) continue;
		const distance = Math.abs(other - row);
		// Shifts count modulo 32: a diagonal that has left the board would come in again.
		const right = column + distance < 32 ? 1 << (column + distance) : 0;
		const attacked = (1 << column) | right | ((1 << column) >> distance);
		rest.set(other, mask & ~attacked);
	}
	return rest;
}

function count(mask: number): number {
	let columns = 0;
	for (let rest = mask; rest !== 0; rest &= rest - 1) columns++;
	return columns;
}

function columnsOf(mask: number): number[] {
	const columns: number[] = [];
	for (let column = 0; mask >> column !== 0; column++)
		if ((mask >> column) & 1) columns.push(column);
	return columns;
}
