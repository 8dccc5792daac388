import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { check, examine } from './check.ts';
import { generate } from './generate.ts';
import { picture } from './picture.ts';
import { program } from './program.ts';
import { importPublished } from './published.ts';
import { schema } from './puzzle.ts';
import { question } from './question.ts';
import { slip } from './slip.ts';
import { solve } from './solve.ts';

export const task = defineTask({
	about,
	schema,
	generate,
	question,
	solve,
	check,
	examine,
	program,
	slip,
	picture,
	importPublished,
});
