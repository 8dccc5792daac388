import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { type Puzzle, play } from './board.ts';
import { check } from './check.ts';
import { generate } from './generate.ts';
import { importOfficial } from './official.ts';
import { picture } from './picture.ts';
import { program } from './program.ts';
import { question } from './question.ts';
import { answer, slip } from './slip.ts';

export const task = defineTask<Puzzle, typeof about.knobs>({
	about,
	generate,
	question,
	solve: (puzzle) => answer(play(puzzle).board),
	check,
	program,
	slip,
	picture,
	importOfficial,
});
