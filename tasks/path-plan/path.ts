import type { Fault as Broken } from '../kit/verdict.ts';
import {
	boxesNamed,
	type Obstacle,
	obstaclesOf,
	type Point,
	type Puzzle,
	pointText,
	type Rectangle,
} from './puzzle.ts';
import { isLess, partWithin, type Ratio, touches } from './segment.ts';

/** Ids of the rules for a path; `order` is for a required box that is entered, but too early only. */
type Constraint = 'start' | 'end' | Obstacle['constraint'] | 'required-box' | 'order';

/** What is wrong with a path: at which segment (counted from 0) and with which area, where there is one. */
export interface Fault extends Broken {
	readonly constraint: Constraint;
	readonly segment: number | null;
	readonly area: Rectangle | null;
}

/** An answer may miss the start and the end by this much: programs print rounded numbers. */
const NEAR = 1000;

const near = (a: Point, b: Point) => Math.abs(a.x - b.x) <= NEAR && Math.abs(a.y - b.y) <= NEAR;

/** The first rule that a path breaks, in the order of the way; null for a right path. */
export function firstFault(puzzle: Puzzle, path: readonly Point[]): Fault | null {
	const [first] = path;
	const last = path.at(-1);
	const only = (constraint: Constraint, reason: string): Fault => ({
		...{ constraint, reason },
		...{ segment: null, area: null },
	});
	if (!first || !last) return only('start', 'The path has no waypoint.');
	if (!near(first, puzzle.start))
		return only(
			'start',
			`The path begins at ${pointText(first)}, not at the start ${pointText(puzzle.start)}.`,
		);
	if (!near(last, puzzle.end))
		return only(
			'end',
			`The path ends at ${pointText(last)}, not at the end ${pointText(puzzle.end)}.`,
		);
	const obstacles = obstaclesOf(puzzle);
	for (const [segment, [from, to]] of segmentsOf(path).entries()) {
		const area = obstacles.find((obstacle) => touches(from, to, obstacle));
		if (!area) continue;
		const reason = `The segment from ${pointText(from)} to ${pointText(to)} touches ${area.title}.`;
		return { constraint: area.constraint, reason, segment, area };
	}
	return missedBox(puzzle, path);
}

/** The segments of a path; one without length where it has a single waypoint. */
export function segmentsOf(path: readonly Point[]): [Point, Point][] {
	const ends = path.length === 1 ? path : path.slice(1);
	return ends.map((to, index) => [path[index] ?? to, to]);
}

/** The first required box that is not entered, or not in its turn. */
function missedBox(puzzle: Puzzle, path: readonly Point[]): Fault | null {
	const segments = segmentsOf(path);
	let done = BEGINNING;
	for (const [index, box] of boxesNamed(puzzle, puzzle.required).entries()) {
		const entered = firstWithin(segments, box, done);
		const before = puzzle.required[index - 1];
		if (!entered) {
			const turn = puzzle.ordered && before !== undefined ? ` after box ${before}` : '';
			const isEarly = firstWithin(segments, box, BEGINNING) !== null;
			return {
				constraint: isEarly ? 'order' : 'required-box',
				reason: `The path does not enter box ${box.name}${turn}.`,
				segment: null,
				area: box,
			};
		}
		if (puzzle.ordered) done = entered;
	}
	return null;
}

/** A place on a path: a segment and how much of it is behind. */
interface Moment {
	readonly segment: number;
	readonly part: Ratio;
}

const BEGINNING: Moment = { segment: 0, part: { over: 0n, under: 1n } };

function firstWithin(
	segments: readonly [Point, Point][],
	box: Rectangle,
	since: Moment,
): Moment | null {
	for (let segment = since.segment; segment < segments.length; segment++) {
		const [from, to] = segments[segment] ?? [];
		const within = from && to ? partWithin(from, to, box) : null;
		if (!within) continue;
		if (segment > since.segment) return { segment, part: within.enter };
		if (isLess(within.leave, since.part)) continue;
		return { segment, part: isLess(within.enter, since.part) ? since.part : within.enter };
	}
	return null;
}
