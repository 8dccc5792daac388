import { type Lift, type Plan, sum } from './puzzle.ts';

const RESTARTS = 30;
/** Up to how many per cent a restart misjudges a box's weight when it orders the boxes. */
const NOISE = 30;

/**
 * The published estimate of how many steps are needed: in each step the boxes that are left are
 * tried from the heaviest on, each lifted by the first free lifters that together are strong enough.
 */
export function simplePlan(boxes: readonly number[], lifters: readonly number[]): Plan {
	return planned(boxes, (weight, used) => {
		const team: number[] = [];
		let strength = 0;
		for (let lifter = 0; lifter < lifters.length && strength < weight; lifter++) {
			if (used & (1 << lifter)) continue;
			team.push(lifter);
			strength += lifters[lifter] ?? 0;
		}
		return strength < weight ? null : team;
	});
}

/**
 * The best of the simple plan and of plans in which each box gets the free team that is least too
 * strong for it, with the boxes in slightly different orders. Not proved to be the shortest.
 */
export function bestPlan(boxes: readonly number[], lifters: readonly number[]): Plan {
	const teams = teamsOf(lifters);
	const heaviestFirst = [...boxes].sort((a, b) => b - a);
	const least = leastSteps(boxes, lifters);
	let best = simplePlan(boxes, lifters);
	// The "minimal standard" generator of Park and Miller: the Python program uses it too.
	let drawn = 1;
	for (let restart = 0; restart < RESTARTS && best.length > least; restart++) {
		const order = heaviestFirst.map((weight) => {
			drawn = (drawn * 48271) % 2147483647;
			return { weight, judged: weight * (restart === 0 ? 100 : 100 + (drawn % NOISE)) };
		});
		order.sort((a, b) => b.judged - a.judged);
		const plan = planned(
			order.map(({ weight }) => weight),
			(weight, used) => {
				for (let i = firstStrongEnough(teams, weight); i < teams.length; i++) {
					const team = teams[i];
					if (team && (team.mask & used) === 0) return team.lifters;
				}
				return null;
			},
			true,
		);
		if (plan.length < best.length) best = plan;
	}
	return best;
}

/** Every step tries all boxes that are left, in order, with the team that `teamFor` names for each. */
function planned(
	boxes: readonly number[],
	teamFor: (weight: number, used: number) => readonly number[] | null,
	ordered = false,
): Plan {
	const steps: Lift[][] = [];
	let left = ordered ? boxes : [...boxes].sort((a, b) => b - a);
	while (left.length > 0) {
		const step: Lift[] = [];
		let used = 0;
		left = left.filter((weight) => {
			const team = teamFor(weight, used);
			if (!team) return true;
			for (const lifter of team) used |= 1 << lifter;
			step.push({ weight, lifters: team });
			return false;
		});
		if (step.length === 0) throw new RangeError('A box is too heavy for all lifters together.');
		steps.push(step);
	}
	return steps;
}

interface Team {
	readonly mask: number;
	readonly strength: number;
	readonly lifters: readonly number[];
}

/** All teams from the weakest to the strongest. */
function teamsOf(lifters: readonly number[]): Team[] {
	return Array.from({ length: 2 ** lifters.length - 1 }, (_, i): Team => {
		const team = [...lifters.keys()].filter((lifter) => ((i + 1) >> lifter) & 1);
		const strength = sum(team.map((lifter) => lifters[lifter] ?? 0));
		return { mask: i + 1, strength, lifters: team };
	}).sort((a, b) => a.strength - b.strength || a.mask - b.mask);
}

function firstStrongEnough(teams: readonly Team[], weight: number): number {
	let [low, high] = [0, teams.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((teams[middle]?.strength ?? 0) < weight) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** No plan has fewer steps: the weights' sum, and two boxes of more than half the strength never go together. */
function leastSteps(boxes: readonly number[], lifters: readonly number[]): number {
	const strength = sum(lifters);
	const heavy = boxes.filter((weight) => 2 * weight > strength).length;
	return Math.max(Math.ceil(sum(boxes) / strength), heavy);
}
