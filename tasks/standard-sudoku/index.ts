import type { Random } from '../../src/ground/random.ts';
import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { check } from './check.ts';
import { generate } from './generate.ts';
import { type Grid, gridText, type Puzzle, toGrid } from './grid.ts';
import { importOfficial } from './official.ts';
import { picture } from './picture.ts';
import { program } from './program.ts';
import { candidatesOf, numbersOf, solverFor } from './search.ts';

function question({ givens }: Puzzle): string {
	const size = givens.length;
	const box = Math.sqrt(size);
	const form = Array(size).fill('n').join(',');
	return `Solve this Sudoku: a grid of ${size} rows and ${size} columns, divided into ${size} boxes of ${box}×${box} cells. Write a whole number from 1 to ${size} into every empty cell so that each row, each column and each box holds every number from 1 to ${size} exactly once. The numbers already in the grid stay as they are. There is exactly one solution.

The grid, one row a line, cells separated by commas, 0 for an empty cell:

${gridText(givens)}

Give the completed grid between <<< and >>>, in this form: ${size} lines, one a row, each with the ${size} numbers of its row separated by commas, and nothing else.

<<<
${form}
...
${form}
>>>`;
}

function solved({ givens }: Puzzle): Grid {
	const solver = solverFor(givens.length);
	const found = solver.search(candidatesOf(solver, givens.flat()), {
		guesses: Number.POSITIVE_INFINITY,
	});
	if (found === null || found === 'undecided') throw new Error('This grid has no solution.');
	return toGrid(givens.length, numbersOf(found));
}

function answer(grid: Grid): string {
	return `<<<\n${gridText(grid)}\n>>>`;
}

/** Two numbers of a row mixed up, or, where no row has two empty cells, one number wrong. */
function slip({ givens }: Puzzle, random: Random): string {
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

export const task = defineTask<Puzzle, typeof about.knobs>({
	about,
	generate,
	question,
	solve: (puzzle) => answer(solved(puzzle)),
	check,
	program,
	slip,
	picture,
	importOfficial,
});
