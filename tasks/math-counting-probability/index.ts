import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { check } from './check.ts';
import { generate } from './generate.ts';
import { mistakesOf } from './mistakes.ts';
import { picture } from './picture.ts';
import { program } from './program.ts';
import type { GeneratedPuzzle } from './puzzle.ts';
import { question } from './question.ts';
import { print } from './rational.ts';
import { answerTo, asked, tableOf } from './value.ts';

export const task = defineTask<GeneratedPuzzle, typeof about.knobs>({
	about,
	generate,
	question,
	solve: (puzzle) =>
		`<<<${print(asked(puzzle, answerTo(puzzle.query, puzzle.experiments.map(tableOf))))}>>>`,
	check,
	program,
	slip: (puzzle, random) => `<<<${print(random.pick(mistakesOf(puzzle)).value)}>>>`,
	picture: (puzzle, answer) =>
		picture(puzzle.experiments, answer === undefined ? undefined : check(puzzle, answer)),
	importOfficial: () => [],
});
