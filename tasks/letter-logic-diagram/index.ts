import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { check } from './check.ts';
import { generate } from './generate.ts';
import { importOfficial } from './official.ts';
import { picture } from './picture.ts';
import { program } from './program.ts';
import { question } from './question.ts';
import { solved } from './search.ts';
import { answer, slip } from './slip.ts';
import type { Puzzle } from './square.ts';

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
