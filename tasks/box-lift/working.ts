import type { Random } from '../../src/ground/random.ts';
import { listed, outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { check } from './check.ts';
import { bestPlan } from './plan.ts';
import { formatPlan, type Lift, type Plan, type Puzzle, sum } from './puzzle.ts';

/** Heavy boxes first; a mistake sends one lifter too few, uses one twice, or forgets a box. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const { boxes, lifters } = puzzle;
	const right = bestPlan(boxes, lifters);
	const mistake = slips && mistakeIn(puzzle, right, slips);
	const plan = mistake?.plan ?? right;
	const told = plan.map(
		(lifts, step) =>
			`Step ${step + 1}: ${listed(
				lifts.map((lift) => liftTold(lift, lifters)),
				4,
			)}.`,
	);
	const heaviest = [...boxes].sort((a, b) => b - a);
	return {
		lines: [
			`The lifters carry ${listed(lifters.map((strength, index) => `${strength} (lifter ${index})`))}.`,
			`I begin with the heaviest boxes: ${listed(heaviest, 5)}.`,
			...outline(told, mistake?.step ?? null, 3),
			`That is every box, in ${plan.length} steps; ${puzzle.limit} are allowed.`,
		],
		answer: formatPlan(plan),
	};
}

function liftTold({ weight, lifters: team }: Lift, lifters: readonly number[]): string {
	const strengths = team.map((lifter) => lifters[lifter] ?? 0);
	const total =
		strengths.length > 1 ? `${strengths.join(' + ')} = ${sum(strengths)}` : sum(strengths);
	return `${weight} by ${team.length > 1 ? listed(team) : `${team[0]} alone`} (${total})`;
}

function mistakeIn(puzzle: Puzzle, plan: Plan, random: Random): { plan: Plan; step: number } {
	const step = random.int(0, plan.length - 1);
	const lift = random.int(0, (plan[step]?.length ?? 1) - 1);
	const without = (lifters: readonly number[]) => lifters.slice(0, -1);
	const again = (lifters: readonly number[]) => [...lifters.slice(0, -1), lifters[0] ?? 0];
	const slips = [without, again].map((change) => changed(plan, step, lift, change));
	const forgotten = plan.map((lifts, s) =>
		s === step ? lifts.filter((_, l) => l !== lift) : lifts,
	);
	// A team can be stronger than its box needs: then the first kinds can be right.
	const wrong = random.shuffle(slips).find((one) => !check(puzzle, formatPlan(one)).correct);
	return { plan: wrong ?? forgotten, step };
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
