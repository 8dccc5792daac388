import type { Random } from '../../src/ground/random.ts';
import { optionLetter } from '../kit/options.ts';
import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { check, notation, solution } from './check.ts';
import { generate, thingAt } from './generate.ts';
import { importOfficial } from './official.ts';
import { picture } from './picture.ts';
import { program } from './program.ts';
import type { Puzzle } from './puzzle.ts';
import { question } from './question.ts';
import { inOrder, solve } from './search.ts';

/** Two neighbours the wrong way round. */
function slip(puzzle: Puzzle, random: Random): string {
	const places = solve(puzzle);
	if (puzzle.asked) {
		const { place } = puzzle.asked;
		const last = places.length;
		const beside = place === 1 ? 2 : place === last ? last - 1 : place + random.pick([-1, 1]);
		return `<<<(${optionLetter(thingAt(places, beside))})>>>`;
	}
	const order = inOrder(places);
	const at = random.int(0, order.length - 2);
	const [a = 0, b = 0] = order.slice(at, at + 2);
	return `<<<${notation(puzzle, order.with(at, b).with(at + 1, a))}>>>`;
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
