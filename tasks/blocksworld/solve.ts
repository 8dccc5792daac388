import { findPlan } from './plan.ts';
import { formatPlan, type Puzzle } from './puzzle.ts';

export function solve({ start, goal }: Puzzle): string {
	return formatPlan(start, findPlan(start, goal));
}
