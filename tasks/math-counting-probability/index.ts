import { judgeBoxed, mathProblems, programOfBoxed, slipOfBoxed } from '../kit/math-published.ts';
import type { Picture } from '../kit/picture.ts';
import { defineTask, type Verdict } from '../task.ts';
import { about } from './about.ts';
import { check as checkGenerated } from './check.ts';
import { generate } from './generate.ts';
import { mistakesOf } from './mistakes.ts';
import { drawExperiments, drawPublished } from './picture.ts';
import { program } from './program.ts';
import type { Puzzle } from './puzzle.ts';
import { question } from './question.ts';
import { print } from './rational.ts';
import { answerTo, asked, tableOf } from './value.ts';

function solve(puzzle: Puzzle): string {
	if (puzzle.kind === 'published') return `<<<${puzzle.boxed}>>>`;
	const value = answerTo(puzzle.query, puzzle.experiments.map(tableOf));
	return `<<<${print(asked(puzzle, value))}>>>`;
}

function check(puzzle: Puzzle, answer: string): Verdict {
	return puzzle.kind === 'published'
		? judgeBoxed(puzzle.boxed, answer)
		: checkGenerated(puzzle, answer);
}

function picture(puzzle: Puzzle, answer?: string): Picture {
	const verdict = answer === undefined ? undefined : check(puzzle, answer);
	return puzzle.kind === 'published'
		? drawPublished(puzzle.question, verdict)
		: drawExperiments(puzzle.experiments, verdict);
}

export const task = defineTask<Puzzle, typeof about.knobs>({
	about,
	generate,
	question: (puzzle) => (puzzle.kind === 'published' ? puzzle.question : question(puzzle)),
	solve,
	check,
	program: (puzzle) =>
		puzzle.kind === 'published' ? programOfBoxed(puzzle.boxed) : program(puzzle),
	slip: (puzzle, random) =>
		puzzle.kind === 'published'
			? slipOfBoxed(puzzle.boxed)
			: `<<<${print(random.pick(mistakesOf(puzzle)).value)}>>>`,
	picture,
	importOfficial: (files) =>
		mathProblems(files, 'counting_and_probability').map(({ id, question, answer }) => ({
			id,
			question,
			puzzle: { kind: 'published', question, boxed: answer },
		})),
});
