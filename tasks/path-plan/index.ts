import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { check } from './check.ts';
import { generate } from './generate.ts';
import { importOfficial } from './official.ts';
import { picture } from './picture.ts';
import { formatPath, type Puzzle } from './plan.ts';
import { program } from './program.ts';
import { question } from './question.ts';
import { findRoute } from './route.ts';
import { slip } from './slip.ts';

function solve(puzzle: Puzzle): string {
	const route = findRoute(puzzle);
	if (!route) throw new Error('This hall has no solution.');
	return formatPath(route);
}

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
