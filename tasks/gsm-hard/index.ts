import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { check } from './check.ts';
import { generate } from './generate.ts';
import { importOfficial } from './official.ts';
import { picture } from './picture.ts';
import { program } from './program.ts';
import { type Puzzle, valueAsked } from './puzzle.ts';
import { question } from './question.ts';
import { decimal, read, rounded } from './rational.ts';
import { slip } from './slip.ts';

function solve(puzzle: Puzzle): string {
	if (puzzle.kind === 'published') return `<<<${decimal(read(puzzle.accepted[0] ?? '0'), 20)}>>>`;
	const value = valueAsked(puzzle);
	const { places } = puzzle;
	return `<<<${decimal(puzzle.rounds ? rounded(value, places) : value, places)}>>>`;
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
