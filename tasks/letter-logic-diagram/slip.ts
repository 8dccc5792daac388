import type { Random } from '../../src/ground/random.ts';
import { lettersOf, type Puzzle, toRows } from './puzzle.ts';
import { solved } from './search.ts';
import { answer } from './solve.ts';

/** Two letters of a row mixed up, or, where no row has two empty cells, one letter wrong. */
export function slip(puzzle: Puzzle, random: Random): string {
	const size = puzzle.rows.length;
	const cells = [...solved(puzzle).join('')];
	const open = [...puzzle.rows.join('')].flatMap((given, cell) => (given === '.' ? [cell] : []));
	const pairs = open.flatMap((cell, i) => {
		const next = open[i + 1];
		const together = next !== undefined && Math.floor(next / size) === Math.floor(cell / size);
		return together ? [[cell, next] as const] : [];
	});
	if (pairs.length > 0) {
		const [left, right] = random.pick(pairs);
		const mixed = cells.with(left, cells[right] ?? '').with(right, cells[left] ?? '');
		return answer(toRows(size, mixed));
	}
	const cell = random.pick(open);
	const others = [...lettersOf(size)].filter((letter) => letter !== cells[cell]);
	return answer(toRows(size, cells.with(cell, random.pick(others))));
}
