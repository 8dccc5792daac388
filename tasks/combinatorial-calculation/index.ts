import { type Expression, write } from '../kit/expression.ts';
import { nearMiss } from '../kit/near-miss.ts';
import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { examine } from './check.ts';
import { generate, randomExpression } from './generate.ts';
import { importOfficial } from './official.ts';
import { picture } from './picture.ts';
import { program } from './program.ts';
import type { Puzzle } from './puzzle.ts';
import { question } from './question.ts';
import { solutions } from './search.ts';

/** An expression in the question's format: a list of its numbers, operators and parentheses. */
function list(expression: Expression): string {
	return `<<<[${(write(expression).match(/\d+|[^\s\d]/g) ?? []).join(', ')}]>>>`;
}

export const task = defineTask<Puzzle, typeof about.knobs>({
	about,
	generate,
	question,
	solve(puzzle) {
		const first = solutions(puzzle).next().value;
		if (first === undefined) throw new RangeError('These numbers cannot make the target.');
		return list(first);
	},
	check(puzzle, answer) {
		const { correct, read, reason } = examine(puzzle, answer);
		return { correct, read, reason };
	},
	program,
	slip: (puzzle, random) =>
		list(nearMiss(puzzle.target, () => randomExpression(puzzle.numbers, random))),
	picture,
	importOfficial,
});
