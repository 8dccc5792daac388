import type { Random } from '../../src/ground/random.ts';
import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { check, placeText, solution } from './check.ts';
import { endWithout, generate } from './generate.ts';
import { importOfficial } from './official.ts';
import { picture } from './picture.ts';
import { program } from './program.ts';
import { question } from './question.ts';
import { type Puzzle, walk } from './walk.ts';

/** Overlooks a line; where that makes no difference, takes one step too many. */
function slip(puzzle: Puzzle, random: Random): string {
	const truth = solution(puzzle);
	if (puzzle.asked === 'return') return truth === 'yes' ? '<<<no>>>' : '<<<yes>>>';
	if (puzzle.asked === 'cells') return `<<<${Number(truth) + random.pick([-1, 1, 2])}>>>`;
	const end = endWithout(puzzle, random.int(0, puzzle.instructions.length - 1));
	const missed = placeText(puzzle, end);
	if (missed !== truth) return `<<<${missed}>>>`;
	const [x, y, z] = walk(puzzle).end.at;
	return `<<<${placeText(puzzle, { ...end, at: [x + 1, y, z] })}>>>`;
}

export const task = defineTask<Puzzle, typeof about.knobs>({
	about,
	generate,
	question,
	solve: (puzzle) => `<<<${solution(puzzle)}>>>`,
	check,
	program,
	slip,
	picture,
	importOfficial,
});
