import { parallelPlan } from './plan.ts';
import { formatPlan, type Puzzle } from './puzzle.ts';

export function solve(puzzle: Puzzle): string {
	return formatPlan(parallelPlan(puzzle));
}
