import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { check } from './check.ts';
import { generate } from './generate.ts';
import type { Cell, Puzzle } from './grid.ts';
import { importOfficial } from './official.ts';
import { picture } from './picture.ts';
import { program } from './program.ts';
import { question } from './question.ts';
import { search } from './search.ts';
import { answer, slip } from './slip.ts';

/** @throws Error where there is none, as in some published puzzles. */
function selection(puzzle: Puzzle): Cell[] {
	const found = search(puzzle, { steps: Number.POSITIVE_INFINITY });
	if (found === null || found === 'undecided') throw new Error('This grid has no solution.');
	return found;
}

export const task = defineTask<Puzzle, typeof about.knobs>({
	about,
	generate,
	question,
	solve: (puzzle) => answer(selection(puzzle)),
	check,
	program,
	slip,
	picture,
	importOfficial,
});
