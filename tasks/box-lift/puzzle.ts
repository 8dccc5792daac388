import * as v from 'valibot';
import { integer, list, record } from '../kit/schema.ts';

export const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

const strength = integer(1, 100_000);

export const schema = v.pipe(
	record({
		/** The boxes' weights. */
		boxes: list(strength, 1, 50),
		/** What each lifter can carry. */
		lifters: list(strength, 1, 9),
		/** The most steps that a plan may have. */
		limit: integer(1, 100),
	}),
	v.check(
		({ boxes, lifters }) => Math.max(...boxes) <= sum(lifters),
		'a box is too heavy for all lifters together',
	),
);
export type Puzzle = v.InferOutput<typeof schema>;

/** A box, by its weight, and the lifters that lift it together, counted from 0. */
export interface Lift {
	readonly weight: number;
	readonly lifters: readonly number[];
}

/** What happens in each step. */
export type Plan = readonly (readonly Lift[])[];

/** The plan in the format that the question asks for, delimiters included. */
export function formatPlan(plan: Plan): string {
	const steps = plan.map((lifts, index) => `Step ${index + 1}: ${stepText(lifts)}`);
	return `<<<${steps.join('\n')}>>>`;
}

export const liftText = ({ weight, lifters }: Lift) => `(${weight}, [${lifters.join(', ')}])`;

const stepText = (lifts: readonly Lift[]) => `[${lifts.map(liftText).join(', ')}]`;
