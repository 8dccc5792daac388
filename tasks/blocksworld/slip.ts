import type { Random } from '../../src/ground/random.ts';
import { check } from './check.ts';
import { findPlan } from './plan.ts';
import { describeMove, formatPlan, type Puzzle, settled } from './puzzle.ts';

/** Takes each block straight home whatever lies on it, or forgets a move of a right plan. */
export function slip(puzzle: Puzzle, random: Random): string {
	const plan = formatPlan(puzzle.start, findPlan(puzzle.start, puzzle.goal))
		.slice(3, -3)
		.split('\n');
	const forgotten = random.int(0, plan.length - 1);
	const forgetful = plan.filter((_, index) => index !== forgotten);
	const hasty = hastyPlan(puzzle);
	// Either can be right by luck; a right plan without its last move, or with one too many, cannot.
	const tries = random.chance(1, 2) ? [hasty, forgetful] : [forgetful, hasty];
	const sure =
		puzzle.start.join() === puzzle.goal.join() ? needlessMove(puzzle) : plan.slice(0, -1);
	const wrong = tries.find((lines) => !check(puzzle, inDelimiters(lines)).correct) ?? sure;
	return inDelimiters(wrong);
}

const inDelimiters = (lines: readonly string[]) => `<<<${lines.join('\n')}>>>`;

function hastyPlan({ start, goal }: Puzzle): string[] {
	return goal.flatMap((aim, to) =>
		[...aim.slice(settled(start[to] ?? '', aim))].map((block) =>
			describeMove(
				block,
				start.findIndex((stack) => stack.includes(block)),
				to,
			),
		),
	);
}

function needlessMove({ start }: Puzzle): string[] {
	const from = start.findIndex((stack) => stack !== '');
	return [describeMove(start[from]?.at(-1) ?? '', from, from === 0 ? 1 : 0)];
}
