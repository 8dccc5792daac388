import { bestPlan } from './plan.ts';
import { formatPlan, type Puzzle } from './puzzle.ts';

export function solve({ boxes, lifters }: Puzzle): string {
	return formatPlan(bestPlan(boxes, lifters));
}
