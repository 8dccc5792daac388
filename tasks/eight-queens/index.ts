import type { Random } from '../../src/ground/random.ts';
import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { boardText, type Cell, includes, notation, type Puzzle } from './board.ts';
import { check } from './check.ts';
import { complete } from './complete.ts';
import { generate } from './generate.ts';
import { importOfficial } from './official.ts';
import { picture } from './picture.ts';
import { program } from './program.ts';

function question(puzzle: Puzzle): string {
	const { size } = puzzle;
	return `Complete this board of ${size} rows and ${size} columns so that exactly ${size} queens stand on it and no two of them attack each other. Two queens attack each other when they are in the same row, in the same column or on the same diagonal, whatever lies between them. The queens already on the board stay where they are, and no queen may stand on a blocked cell.

In the board below, Q is a queen already placed, X is a blocked cell, and . is a free cell. The top line is row 0; the leftmost cell of a line is column 0.

${boardText(puzzle)}

List the positions of all ${size} queens, those already placed included, between <<< and >>>: for each queen its row and its column, separated by a space, and a comma between queens. For example, <<<0 3, 1 0>>> would be one queen in row 0, column 3 and one in row 1, column 0.`;
}

function completed(puzzle: Puzzle): Cell[] {
	const queens = complete(puzzle);
	if (!queens) throw new Error('This board cannot be completed.');
	return queens;
}

/** One queen of the solution a column off: it then shares that column with another. */
function slip(puzzle: Puzzle, random: Random): string {
	const queens = completed(puzzle);
	const [row, column] = random.pick(queens.filter((queen) => !includes(puzzle.queens, queen)));
	const step = column === 0 || (column < puzzle.size - 1 && random.chance(1, 2)) ? 1 : -1;
	const moved = queens.map((queen): Cell => (queen[0] === row ? [row, column + step] : queen));
	return `<<<${notation(moved)}>>>`;
}

export const task = defineTask<Puzzle, typeof about.knobs>({
	about,
	generate,
	question,
	solve: (puzzle) => `<<<${notation(completed(puzzle))}>>>`,
	check,
	program,
	slip,
	picture,
	importOfficial,
});
