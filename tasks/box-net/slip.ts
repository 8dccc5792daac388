import type { Random } from '../../src/ground/random.ts';
import { parallelPlan } from './plan.ts';
import { type Action, formatPlan, type Plan, type Puzzle, same } from './puzzle.ts';

/** Hands a box on twice in one step, or stops a step too early. */
export function slip(puzzle: Puzzle, random: Random): string {
	const plan = parallelPlan(puzzle);
	const hasty = random.chance(2, 3) ? handedOnTwice(plan) : null;
	return formatPlan(hasty ?? plan.slice(0, -1));
}

/**
 * The plan with an action moved into the step before, where its box only just arrives: that fails
 * unless another box of the colour is there, so only then is it taken.
 */
function handedOnTwice(plan: Plan): Plan | null {
	for (const [step, actions] of plan.entries())
		for (const later of plan[step + 1] ?? []) {
			const isBoxOf = (action: Action) =>
				action.colour === later.colour && action.to !== null && same(action.to, later.agent);
			if (!actions.some(isBoxOf) || actions.some(({ agent }) => same(agent, later.agent))) continue;
			return plan.map((own, s) => {
				if (s === step) return [...own, later];
				return s === step + 1 ? own.filter((action) => action !== later) : own;
			});
		}
	return null;
}
