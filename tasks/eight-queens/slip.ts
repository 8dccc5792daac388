import type { Random } from '../../src/ground/random.ts';
import { writePositions } from '../kit/write/positions.ts';
import { type Cell, includes, type Puzzle } from './puzzle.ts';
import { completed } from './solve.ts';

/** One queen of the solution a column off: it then shares that column with another. */
export function slip(puzzle: Puzzle, random: Random): string {
	const queens = completed(puzzle);
	const [row, column] = random.pick(queens.filter((queen) => !includes(puzzle.queens, queen)));
	const step = column === 0 || (column < puzzle.size - 1 && random.chance(1, 2)) ? 1 : -1;
	const moved = queens.map((queen): Cell => (queen[0] === row ? [row, column + step] : queen));
	return `<<<${writePositions(moved)}>>>`;
}
