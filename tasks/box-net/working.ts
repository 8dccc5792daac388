import type { Random } from '../../src/ground/random.ts';
import { counted } from '../kit/generate/counted.ts';
import { listed, outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { parallelPlan } from './plan.ts';
import { type Action, type Cell, formatPlan, type Plan, type Puzzle, same } from './puzzle.ts';

/** All boxes at once, step by step; a mistake hands a box on twice in a step, or stops a step too early. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const right = parallelPlan(puzzle);
	const hasty = slips?.chance(2, 3) ? handedOnTwice(right) : null;
	const plan = hasty?.plan ?? (slips ? right.slice(0, -1) : right);
	const told = plan.map(
		(actions, step) => `Step ${step + 1}: ${listed(actions.map(actionTold), 5)}.`,
	);
	const ways = puzzle.boxes.map(({ colour, at }) => `${colour} at ${place(at)}`);
	return {
		lines: [
			`The boxes, by row and column: ${listed(ways, 6)}.`,
			...outline(told, hasty?.step ?? told.length - 1, 4),
			slips && !hasty
				? `After ${counted(plan.length, 'step')} I take it that every box is home.`
				: `So every box is home after ${counted(plan.length, 'step')}.`,
		],
		answer: formatPlan(plan),
	};
}

const place = ([row, column]: Cell) => `${row} ${column}`;

const actionTold = ({ agent, colour, to }: Action) =>
	to
		? `${colour} from ${place(agent)} to ${place(to)}`
		: `${colour} onto its target at ${place(agent)}`;

/**
 * The plan with an action moved into the step before, where its box only just arrives: that fails
 * unless another box of the colour is there, so only then is it taken.
 */
function handedOnTwice(plan: Plan): { plan: Plan; step: number } | null {
	for (const [step, actions] of plan.entries())
		for (const later of plan[step + 1] ?? []) {
			const isBoxOf = (action: Action) =>
				action.colour === later.colour && action.to !== null && same(action.to, later.agent);
			if (!actions.some(isBoxOf) || actions.some(({ agent }) => same(agent, later.agent))) continue;
			const hasty = plan.map((own, s) => {
				if (s === step) return [...own, later];
				return s === step + 1 ? own.filter((action) => action !== later) : own;
			});
			return { plan: hasty, step };
		}
	return null;
}
