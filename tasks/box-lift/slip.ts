import type { Random } from '../../src/ground/random.ts';
import { check } from './check.ts';
import { bestPlan } from './plan.ts';
import { formatPlan, type Plan, type Puzzle } from './puzzle.ts';

/** Sends one lifter too few, uses a lifter twice in a step, or forgets a box. */
export function slip(puzzle: Puzzle, random: Random): string {
	const plan = bestPlan(puzzle.boxes, puzzle.lifters);
	const step = random.int(0, plan.length - 1);
	const lift = random.int(0, (plan[step]?.length ?? 1) - 1);
	const without = (lifters: readonly number[]) => lifters.slice(0, -1);
	const again = (lifters: readonly number[]) => [...lifters.slice(0, -1), lifters[0] ?? 0];
	const slips = [without, again].map((change) => formatPlan(changed(plan, step, lift, change)));
	const forgotten = formatPlan(
		plan.map((lifts, s) => (s === step ? lifts.filter((_, l) => l !== lift) : lifts)),
	);
	// A team can be stronger than its box needs: then the first kinds can be right.
	const wrong = random.shuffle(slips).find((text) => !check(puzzle, text).correct);
	return wrong ?? forgotten;
}

function changed(
	plan: Plan,
	step: number,
	lift: number,
	change: (lifters: readonly number[]) => readonly number[],
): Plan {
	return plan.map((lifts, s) =>
		lifts.map((one, l) =>
			s === step && l === lift && one.lifters.length > 1
				? { ...one, lifters: change(one.lifters) }
				: one,
		),
	);
}
