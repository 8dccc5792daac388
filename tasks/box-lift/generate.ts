import type { Random } from '../../src/ground/random.ts';
import type { ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import { bestPlan, simplePlan } from './plan.ts';
import { type Puzzle, sum } from './puzzle.ts';

/** All lifters together can lift every box, so that some plan exists. */
export function generate(params: ParamsOf<typeof about.knobs>, random: Random): Puzzle {
	const draw = (count: number, low: number, high: number) =>
		Array.from({ length: count }, () => random.int(low, high));
	const lifters = draw(params.lifters, 40, 160);
	const heaviest = Math.floor((sum(lifters) * params.heaviest) / 100);
	const boxes = draw(params.boxes, Math.ceil(heaviest / 10), heaviest);
	const plan = params.limit === 'search' ? bestPlan(boxes, lifters) : simplePlan(boxes, lifters);
	return { boxes, lifters, limit: plan.length + params.spare };
}
