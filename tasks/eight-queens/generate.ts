import type { Random } from '../../src/ground/random.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import { complete } from './complete.ts';
import { attacks, type Cell, includes, type Puzzle } from './puzzle.ts';

/**
 * Plants a random completed board, keeps some of its queens and blocks cells outside it, so that a
 * completion exists. Cells that no given queen attacks are blocked first: only those narrow the search.
 */
export function generate(
	{ size, placed, blocked }: ParamsOf<typeof about.knobs>,
	random: Random,
): Puzzle {
	if (placed >= size)
		throw new ParamsError(
			`The knob "placed" must be below "size", so that a queen is left to place; it is ${placed} of ${size}.`,
		);
	if (blocked > size * size - size)
		throw new ParamsError(
			`The knob "blocked" must leave a cell for each queen: at most ${size * size - size} on a board of size ${size}; it is ${blocked}.`,
		);
	const planted = complete({ size, queens: [], blocked: [] }, random.shuffle);
	if (!planted) throw new Error(`No board of size ${size} can be completed.`);
	const queens = random.sample(planted, placed).sort(byPlace);
	const others = cellsOf(size).filter((cell) => !includes(planted, cell));
	const attacked = (cell: Cell) => queens.some((queen) => attacks(queen, cell));
	const candidates = [
		...random.shuffle(others.filter((cell) => !attacked(cell))),
		...random.shuffle(others.filter(attacked)),
	];
	return { size, queens, blocked: candidates.slice(0, blocked).sort(byPlace) };
}

function cellsOf(size: number): Cell[] {
	return Array.from({ length: size * size }, (_, i): Cell => [Math.floor(i / size), i % size]);
}

function byPlace([row, column]: Cell, [otherRow, otherColumn]: Cell): number {
	return row - otherRow || column - otherColumn;
}
