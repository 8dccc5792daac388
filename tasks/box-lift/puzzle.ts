export interface Puzzle {
	/** The boxes' weights. */
	readonly boxes: readonly number[];
	/** What each lifter can carry. */
	readonly lifters: readonly number[];
	/** The most steps that a plan may have. */
	readonly limit: number;
}

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

export const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
