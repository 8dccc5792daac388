import { excerpt } from '../kit/read/answer.ts';
import type { Verdict } from '../task.ts';
import { formatPlan, type Lift, liftText, type Plan, type Puzzle, sum } from './puzzle.ts';
import { readPlan } from './read.ts';

/** How a plan goes: what stands after its last possible lift, and what stops it. */
export interface Outcome {
	readonly plan: Plan;
	/** The weights that are not lifted. */
	readonly left: readonly number[];
	/** The step, counted from 0, and the lift in it that broke a rule; null where the plan is only too short. */
	readonly fault: {
		readonly step: number;
		readonly lift: number;
		readonly reason: string;
	} | null;
}

/** Carries out a plan up to the first lift that breaks a rule. */
export function carryOut({ boxes, lifters, limit }: Puzzle, plan: Plan): Outcome {
	const left = new Map<number, number>();
	for (const weight of boxes) left.set(weight, (left.get(weight) ?? 0) + 1);
	const weights = () => [...left].flatMap(([weight, count]) => Array<number>(count).fill(weight));
	for (const [step, lifts] of plan.entries()) {
		const stop = (lift: number, reason: string): Outcome => ({
			plan,
			left: weights(),
			fault: { step, lift, reason: `Step ${step + 1}${reason}` },
		});
		if (step === limit)
			return stop(
				0,
				` is one too many: at most ${limit} steps are allowed, with empty ones counted.`,
			);
		const used = new Set<number>();
		for (const [index, lift] of lifts.entries()) {
			const reason = brokenRule(lift, lifters, used) ?? unliftable(lift, boxes, left);
			if (reason !== null) return stop(index, `, ${excerpt(liftText(lift), 60)}: ${reason}`);
			for (const lifter of lift.lifters) used.add(lifter);
			left.set(lift.weight, (left.get(lift.weight) ?? 0) - 1);
		}
	}
	return { plan, left: weights(), fault: null };
}

function brokenRule(
	{ weight, lifters: team }: Lift,
	lifters: readonly number[],
	used: ReadonlySet<number>,
): string | null {
	const stranger = team.find((lifter) => lifters[lifter] === undefined);
	if (stranger !== undefined)
		return `there is no lifter ${stranger}, only 0 to ${lifters.length - 1}.`;
	const busy = team.find((lifter, index) => used.has(lifter) || team.indexOf(lifter) < index);
	if (busy !== undefined) return `lifter ${busy} is used twice in this step.`;
	const strength = sum(team.map((lifter) => lifters[lifter] ?? 0));
	return strength < weight ? `these lifters carry only ${strength}.` : null;
}

function unliftable(
	{ weight }: Lift,
	boxes: readonly number[],
	left: ReadonlyMap<number, number>,
): string | null {
	if ((left.get(weight) ?? 0) > 0) return null;
	return boxes.includes(weight)
		? `no box of weight ${weight} is left.`
		: `there is no box of weight ${weight}.`;
}

export function check(puzzle: Puzzle, answer: string): Verdict {
	const { plan, fault } = readPlan(answer);
	if (!plan) return { correct: false, read: null, reason: fault };
	const read = excerpt(formatPlan(plan.slice(0, 60)).slice(3, -3), 400);
	const outcome = carryOut(puzzle, plan);
	if (outcome.fault) return { correct: false, read, reason: outcome.fault.reason };
	const [first] = outcome.left;
	if (first === undefined) {
		const reason = `All ${puzzle.boxes.length} boxes are lifted in ${plan.length} steps; ${puzzle.limit} are allowed.`;
		return { correct: true, read, reason };
	}
	const others = outcome.left.length - 1;
	const more = others === 0 ? '' : ` and ${others} more`;
	return { correct: false, read, reason: `The box of weight ${first}${more} is never lifted.` };
}
