import type { Random } from '../../src/ground/random.ts';
import { type Puzzle, toGrid } from './puzzle.ts';
import { answer, solved } from './solve.ts';

/** Two numbers of a row mixed up, or, where no row has two empty cells, one number wrong. */
export function slip({ givens }: Puzzle, random: Random): string {
	const cells = solved({ givens }).flat();
	const size = givens.length;
	const open = givens.flat().flatMap((given, cell) => (given === 0 ? [cell] : []));
	const rowOf = (cell: number) => Math.floor(cell / size);
	const pairs = open.flatMap((cell, i) => {
		const next = open[i + 1];
		return next !== undefined && rowOf(next) === rowOf(cell) ? [[cell, next] as const] : [];
	});
	if (pairs.length > 0) {
		const [left, right] = random.pick(pairs);
		return answer(toGrid(size, cells.with(left, cells[right] ?? 0).with(right, cells[left] ?? 0)));
	}
	const cell = random.pick(open);
	return answer(toGrid(size, cells.with(cell, ((cells[cell] ?? 0) % size) + 1)));
}
