import { formatPath, type Puzzle } from './puzzle.ts';
import { findRoute } from './route.ts';

export function solve(puzzle: Puzzle): string {
	const route = findRoute(puzzle);
	if (!route) throw new RangeError('This hall has no solution.');
	return formatPath(route);
}
