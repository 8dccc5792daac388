import { formatPath, type Point, type Puzzle } from './puzzle.ts';
import { findRoute } from './route.ts';

/** @throws RangeError where there is no path: no generated hall is without one. */
export function routeOf(puzzle: Puzzle): Point[] {
	const route = findRoute(puzzle);
	if (!route) throw new RangeError('This hall has no solution.');
	return route;
}

export function solve(puzzle: Puzzle): string {
	return formatPath(routeOf(puzzle));
}
