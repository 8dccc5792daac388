import type { Random } from '../../src/ground/random.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import { firstFault } from './path.ts';
import { type Box, boxesNamed, ONE, type Point, type Puzzle, type Rectangle } from './puzzle.ts';
import { findRoute } from './route.ts';

type Params = ParamsOf<typeof about.knobs>;

const HALL = 10 * ONE;
const WALL = ONE / 2;
const NAMES = [...'ABCDEFGHIJKL'];
const MOST_TRIES = 300;

/** A hall with a way through, proved by `findRoute`, on which the obvious straight lines go wrong. */
export function generate(params: Params, random: Random): Puzzle {
	const { boxes, required, forbidden } = params;
	if (required + forbidden > boxes)
		throw new ParamsError(
			`The knobs "required" and "forbidden" need ${required + forbidden} boxes; "boxes" is ${boxes}.`,
		);
	for (let tries = 0; tries < MOST_TRIES; tries++) {
		const puzzle = drawn(params, random);
		if (puzzle && !isTrivial(puzzle) && findRoute(puzzle)) return puzzle;
	}
	throw new ParamsError(
		`No hall with ${boxes} boxes, ${forbidden} of them forbidden, and ${params.barriers} barriers was found that has a way through; fewer of them, or a wider "gap", leave more room.`,
	);
}

/** Straight lines from the start through the boxes' middles, or past them, must not do. */
function isTrivial(puzzle: Puzzle): boolean {
	if (!firstFault(puzzle, [puzzle.start, puzzle.end])) return true;
	const hasObstacles = puzzle.forbidden.length > 0 || puzzle.walls.length > 4;
	return hasObstacles && !firstFault(puzzle, straightLines(puzzle));
}

/** From the start through the middle of each box to visit to the end, whatever lies between. */
export function straightLines(puzzle: Puzzle): Point[] {
	const middles = boxesNamed(puzzle, puzzle.required).map(
		({ x0, x1, y0, y1 }): Point => ({ x: (x0 + x1) / 2, y: (y0 + y1) / 2 }),
	);
	return [puzzle.start, ...middles, puzzle.end];
}

/** Edges lie on the grid; start and end lie at the middles of grid cells. */
function drawn(params: Params, random: Random): Puzzle | null {
	const step = Number(params.step) * ONE;
	const barriers = drawnBarriers(params, step, random);
	const names = NAMES.slice(0, params.boxes);
	const chosen = random.sample(names, params.required + params.forbidden);
	const required = chosen.slice(0, params.required);
	const forbidden = chosen.slice(params.required);
	const boxes: Box[] = [];
	// The forbidden ones first: at the walls there is less room.
	for (const name of [...forbidden, ...names.filter((other) => !forbidden.includes(other))]) {
		const atWall = params.oneWay && forbidden.includes(name);
		const place = freePlace(
			() => drawnBox(params, step, atWall, random),
			[...boxes, ...barriers],
			step,
		);
		if (!place) return null;
		boxes.push({ name, ...place });
	}
	const start = freePoint(step, [...boxes, ...barriers], random);
	const end = freePoint(step, [...boxes, ...barriers], random);
	if (!start || !end || Math.hypot(start.x - end.x, start.y - end.y) < HALL / 2) return null;
	const inOrder = params.ordered ? required : [...required].sort();
	return {
		walls: [...outerWalls, ...barriers],
		boxes: boxes.sort((a, b) => (a.name < b.name ? -1 : 1)),
		start,
		end,
		required: inOrder,
		forbidden: [...forbidden].sort(),
		ordered: params.ordered,
	};
}

const outerWalls: readonly Rectangle[] = [
	{ x0: -WALL, x1: 0, y0: -WALL, y1: HALL + WALL },
	{ x0: HALL, x1: HALL + WALL, y0: -WALL, y1: HALL + WALL },
	{ x0: -WALL, x1: HALL + WALL, y0: -WALL, y1: 0 },
	{ x0: -WALL, x1: HALL + WALL, y0: HALL, y1: HALL + WALL },
];

/** Walls from side to side, all upright or all level, each in two parts with a gap between. */
function drawnBarriers({ barriers, gap }: Params, step: number, random: Random): Rectangle[] {
	const upright = random.chance(1, 2);
	const spacing = Math.round(HALL / step / (barriers + 1));
	return Array.from({ length: barriers }, (_, index) => {
		const middle = (index + 1) * spacing + random.int(-2, 2);
		const [x0, x1] = [middle * step, middle * step + WALL];
		const from = random.int(2, HALL / step - gap - 2) * step;
		const parts = [
			{ x0, x1, y0: 0, y1: from },
			{ x0, x1, y0: from + gap * step, y1: HALL },
		];
		return upright ? parts : parts.map(turned);
	}).flat();
}

const turned = ({ x0, x1, y0, y1 }: Rectangle): Rectangle => ({ x0: y0, x1: y1, y0: x0, y1: x1 });

function drawnBox({ boxes }: Params, step: number, atWall: boolean, random: Random): Rectangle {
	const steps = HALL / step;
	const side = () =>
		random.int(Math.ceil(0.08 * steps), Math.floor((boxes > 8 ? 0.16 : 0.2) * steps));
	const [width, height] = [side(), atWall ? 2 * side() : side()];
	const x = random.int(0, steps - width);
	// Boxes at a wall begin at it; else they keep a step away.
	const y = atWall ? random.pick([0, steps - height]) : random.int(1, steps - height - 1);
	const box = { x0: x * step, x1: (x + width) * step, y0: y * step, y1: (y + height) * step };
	return random.chance(1, 2) ? turned(box) : box;
}

/** A box that keeps a grid step away from what is there already; null if none is found. */
function freePlace(
	draw: () => Rectangle,
	others: readonly Rectangle[],
	step: number,
): Rectangle | null {
	for (let tries = 0; tries < 60; tries++) {
		const box = draw();
		if (others.every((other) => areApart(box, other, step))) return box;
	}
	return null;
}

const areApart = (a: Rectangle, b: Rectangle, by: number) =>
	a.x1 + by <= b.x0 || b.x1 + by <= a.x0 || a.y1 + by <= b.y0 || b.y1 + by <= a.y0;

function freePoint(step: number, areas: readonly Rectangle[], random: Random): Point | null {
	const draw = () => random.int(0, HALL / step - 1) * step + step / 2;
	for (let tries = 0; tries < 60; tries++) {
		const point = { x: draw(), y: draw() };
		const spot = { x0: point.x, x1: point.x, y0: point.y, y1: point.y };
		if (areas.every((area) => areApart(spot, area, step / 2))) return point;
	}
	return null;
}
