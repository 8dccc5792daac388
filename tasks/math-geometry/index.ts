import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { check, solve } from './check.ts';
import { generate } from './generate.ts';
import { importOfficial } from './official.ts';
import { picture } from './picture.ts';
import { program } from './program.ts';
import type { Puzzle } from './puzzle.ts';
import { question } from './question.ts';
import { slip } from './slip.ts';

export const task = defineTask<Puzzle, typeof about.knobs>({
	about,
	generate,
	question,
	solve,
	check,
	program,
	slip,
	picture,
	importOfficial,
});
