import type { Random } from '../../src/ground/random.ts';
import { optionLetter } from '../kit/options.ts';
import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { check, solution } from './check.ts';
import { generate } from './generate.ts';
import { importOfficial } from './official.ts';
import { picture } from './picture.ts';
import { program } from './program.ts';
import type { Puzzle } from './puzzle.ts';
import { question } from './question.ts';

/** Another of the options: they come from the usual mistakes. */
function slip(puzzle: Puzzle, random: Random): string {
	const right = solution(puzzle);
	const letters = puzzle.options.map((_, option) => `<<<(${optionLetter(option)})>>>`);
	return random.pick(letters.filter((letter) => letter !== right));
}

export const task = defineTask<Puzzle, typeof about.knobs>({
	about,
	generate,
	question,
	solve: solution,
	check,
	program,
	slip,
	picture,
	importOfficial,
});
