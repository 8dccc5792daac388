import type { Random } from '../../src/ground/random.ts';
import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { check } from './check.ts';
import { generate } from './generate.ts';
import { importOfficial } from './official.ts';
import { picture } from './picture.ts';
import { program } from './program.ts';
import type { Puzzle } from './puzzle.ts';
import { question } from './question.ts';
import { notation } from './read.ts';
import { solve } from './solve.ts';

/** Loses a "not" on the way: one of the people asked about ends up of the other kind. */
function slip(puzzle: Puzzle, random: Random): string {
	const turned = random.pick(puzzle.asked ?? [...puzzle.people.keys()]);
	const liars = solve(puzzle).map((lies, person) => lies !== (person === turned));
	return `<<<${notation(puzzle, liars)}>>>`;
}

export const task = defineTask<Puzzle, typeof about.knobs>({
	about,
	generate,
	question,
	solve: (puzzle) => `<<<${notation(puzzle, solve(puzzle))}>>>`,
	check,
	program,
	slip,
	picture,
	importOfficial,
});
