import type { Random } from '../../src/ground/random.ts';
import { listed, outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { straightLines } from './generate.ts';
import { firstFault } from './path.ts';
import { boxesNamed, formatPath, type Point, type Puzzle, pointText } from './puzzle.ts';
import { findRoute } from './route.ts';
import { routeOf } from './solve.ts';

interface Walk {
	readonly path: readonly Point[];
	/** What is looked at, and what is not. */
	readonly plan: string;
}

/** Straight lines through what is to be avoided, a box or the order forgotten, or only the end reached. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const { required, forbidden, ordered } = puzzle;
	const { path, plan } = slips ? wrongWalk(puzzle, slips) : rightWalk(puzzle);
	const legs = path
		.slice(1)
		.map((to, at) => `From ${pointText(path[at] ?? to)} to ${pointText(to)}${inBox(puzzle, to)}.`);
	return {
		lines: [
			`I must enter ${listed(required)}${ordered && required.length > 1 ? ' in this order' : ''} and stay off ${listed(['the walls', ...forbidden])}.`,
			plan,
			...outline(legs, null, 3, 'line'),
			`That is the end, ${pointText(puzzle.end)}.`,
		],
		answer: formatPath(path),
	};
}

function rightWalk(puzzle: Puzzle): Walk {
	return {
		path: routeOf(puzzle),
		plan: 'I go from box to box and round whatever stands in the way.',
	};
}

function wrongWalk(puzzle: Puzzle, random: Random): Walk {
	const { required } = puzzle;
	const forgotten = random.int(0, required.length - 1);
	const others = required.filter((_, index) => index !== forgotten);
	const shuffled = random.shuffle(required);
	const walks = [
		{
			path: straightLines(puzzle),
			plan: 'I draw straight lines from the start through the middles of these boxes to the end.',
		},
		{
			path: findRoute({ ...puzzle, required: others }),
			plan:
				others.length === 0
					? 'I look for a free way from the start to the end.'
					: `The boxes to enter, as I note them: ${listed(others)}. I look for a free way.`,
		},
		{
			path: findRoute({ ...puzzle, required: shuffled }),
			plan: `I take them as they lie on my way: ${listed(shuffled)}.`,
		},
	];
	const wrong = random
		.shuffle(walks)
		.flatMap(({ path, plan }) => (path && firstFault(puzzle, path) ? [{ path, plan }] : []))[0];
	return wrong ?? { path: [puzzle.end], plan: 'All that counts is where I end.' };
}

function inBox(puzzle: Puzzle, { x, y }: Point): string {
	const box = boxesNamed(puzzle, puzzle.required).find(
		({ x0, x1, y0, y1 }) => x >= x0 && x <= x1 && y >= y0 && y <= y1,
	);
	return box ? `, which is in ${box.name}` : '';
}
