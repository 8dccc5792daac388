import { excerpt } from '../kit/read/excerpt.ts';
import { type Fault, right, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { formatPlan, type Lift, liftText, type Plan, type Puzzle, sum } from './puzzle.ts';
import { readPlan } from './read.ts';

/** How a plan goes: what stands after its last possible lift, and what stops it. */
export interface Outcome {
	readonly plan: Plan;
	/** The weights that are not lifted. */
	readonly left: readonly number[];
	/** The step, counted from 0, and the lift in it that broke a rule; null where the plan is only too short. */
	readonly fault: (Fault & { readonly step: number; readonly lift: number }) | null;
}

/** Carries out a plan up to the first lift that breaks a rule. */
function carryOut({ boxes, lifters, limit }: Puzzle, plan: Plan): Outcome {
	const left = new Map<number, number>();
	for (const weight of boxes) left.set(weight, (left.get(weight) ?? 0) + 1);
	const weights = () => [...left].flatMap(([weight, count]) => Array<number>(count).fill(weight));
	for (const [step, lifts] of plan.entries()) {
		const stop = (lift: number, constraint: string, reason: string): Outcome => ({
			plan,
			left: weights(),
			fault: { step, lift, constraint, reason: `Step ${step + 1}${reason}` },
		});
		if (step === limit)
			return stop(
				0,
				'step-limit',
				` is one too many: at most ${limit} steps are allowed, with empty ones counted.`,
			);
		const used = new Set<number>();
		for (const [index, lift] of lifts.entries()) {
			const broken = brokenRule(lift, lifters, used) ?? unliftable(lift, boxes, left);
			if (broken)
				return stop(index, broken.constraint, `, ${excerpt(liftText(lift), 60)}: ${broken.reason}`);
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
): Fault | null {
	const stranger = team.find((lifter) => lifters[lifter] === undefined);
	if (stranger !== undefined)
		return fault(
			'no-such-lifter',
			`there is no lifter ${stranger}, only 0 to ${lifters.length - 1}.`,
		);
	const busy = team.find((lifter, index) => used.has(lifter) || team.indexOf(lifter) < index);
	if (busy !== undefined)
		return fault('lifter-used-twice', `lifter ${busy} is used twice in this step.`);
	const strength = sum(team.map((lifter) => lifters[lifter] ?? 0));
	return strength < weight ? fault('too-weak', `these lifters carry only ${strength}.`) : null;
}

function unliftable(
	{ weight }: Lift,
	boxes: readonly number[],
	left: ReadonlyMap<number, number>,
): Fault | null {
	if ((left.get(weight) ?? 0) > 0) return null;
	return boxes.includes(weight)
		? fault('box-already-lifted', `no box of weight ${weight} is left.`)
		: fault('no-such-box', `there is no box of weight ${weight}.`);
}

const fault = (constraint: string, reason: string): Fault => ({ constraint, reason });

/** How an answer's plan goes, for the picture; null where it has none. */
export function examine(puzzle: Puzzle, answer: string): Outcome | null {
	const plan = readPlan(answer).value;
	return plan ? carryOut(puzzle, plan) : null;
}

export function check(puzzle: Puzzle, answer: string): Verdict {
	const { value: plan, fault: unread } = readPlan(answer);
	if (unread) return unread;
	const read = excerpt(formatPlan(plan.slice(0, 60)).slice(3, -3), 400);
	const outcome = carryOut(puzzle, plan);
	if (outcome.fault) return wrong(outcome.fault.constraint, read, outcome.fault.reason);
	const [first] = outcome.left;
	if (first === undefined) {
		const reason = `All ${puzzle.boxes.length} boxes are lifted in ${plan.length} steps; ${puzzle.limit} are allowed.`;
		return right(read, reason);
	}
	const others = outcome.left.length - 1;
	const more = others === 0 ? '' : ` and ${others} more`;
	return wrong('box-left', read, `The box of weight ${first}${more} is never lifted.`);
}
