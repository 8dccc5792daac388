import type { Random } from '../../src/ground/random.ts';
import { listed, outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { check } from './check.ts';
import { findPlan } from './plan.ts';
import {
	describeMove,
	formatPlan,
	type Puzzle,
	type Stacks,
	settled,
	stackName,
} from './puzzle.ts';

/** The lines of a plan, and the first that is wrong or missing in it. */
interface Told {
	readonly moves: readonly string[];
	readonly wrongAt: number | null;
	readonly idea: string;
}

/** A right plan; or each block straight home whatever lies on it, or a move forgotten. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const { moves, wrongAt, idea } = slips ? wrongPlan(puzzle, slips) : rightPlan(puzzle);
	return {
		lines: [
			`From the bottom up I have ${stacksText(puzzle.start)}.`,
			`I want ${stacksText(puzzle.goal)}. ${idea}`,
			...outline(
				moves.map((move) => `${move}.`),
				wrongAt,
				3,
				'move',
			),
			`After ${moves.length === 1 ? 'this move' : `these ${moves.length} moves`} everything is in place.`,
		],
		answer: inDelimiters(moves),
	};
}

function planLines({ start, goal }: Puzzle): string[] {
	return formatPlan(start, findPlan(start, goal)).slice(3, -3).split('\n');
}

const rightPlan = (puzzle: Puzzle): Told => ({
	moves: planLines(puzzle),
	wrongAt: null,
	idea: 'I only ever take a top block.',
});

function wrongPlan(puzzle: Puzzle, random: Random): Told {
	if (puzzle.start.join() === puzzle.goal.join())
		return { moves: needlessMove(puzzle), wrongAt: 0, idea: 'I begin at the left.' };
	const plan = planLines(puzzle);
	const forgotten = random.int(0, plan.length - 1);
	const forgetful: Told = {
		moves: plan.filter((_, index) => index !== forgotten),
		wrongAt: Math.min(forgotten, plan.length - 2),
		idea: 'I only ever take a top block.',
	};
	const hasty: Told = {
		moves: hastyPlan(puzzle),
		wrongAt: 0,
		idea: 'I take each block straight to its place.',
	};
	// Either can be right by luck; a right plan without its last move cannot.
	const tries = random.chance(1, 2) ? [hasty, forgetful] : [forgetful, hasty];
	const wrong = tries.find(({ moves }) => !check(puzzle, inDelimiters(moves)).correct);
	return wrong ?? { ...forgetful, moves: plan.slice(0, -1), wrongAt: plan.length - 2 };
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

const stacksText = (stacks: Stacks) =>
	listed(
		stacks.flatMap((stack, index) => (stack === '' ? [] : [`${stack} on ${stackName(index)}`])),
	);
