import * as v from 'valibot';
import { integer, list, record, text } from '../kit/schema.ts';

/** All coordinates are whole billionths: exact, as they are sums of few decimals. */
export const ONE = 1e9;

export const MOST_WAYPOINTS = 1000;

/** Even, so that there is a middle between any two. */
const coordinate = v.pipe(
	integer(-1.5 * ONE, 10.5 * ONE),
	v.check((coordinate) => coordinate % 2 === 0, 'must be even'),
);
const point = record({ x: coordinate, y: coordinate });
export type Point = v.InferOutput<typeof point>;

const sides = { x0: coordinate, x1: coordinate, y0: coordinate, y1: coordinate };
const hasArea = ({ x0, x1, y0, y1 }: Rectangle) => x0 < x1 && y0 < y1;
const NO_AREA = 'the sides must be in order';

/** With its boundary. */
const rectangle = v.pipe(
	record(sides),
	v.check((area) => hasArea(area), NO_AREA),
);
export type Rectangle = Readonly<Record<'x0' | 'x1' | 'y0' | 'y1', number>>;

const name = text(/^[A-Za-z]{1,10}$/);
const box = v.pipe(
	record({ name, ...sides }),
	v.check((area) => hasArea(area), NO_AREA),
);
export type Box = v.InferOutput<typeof box>;

export const schema = v.pipe(
	record({
		walls: list(rectangle, 1, 10),
		boxes: list(box, 1, 12),
		start: point,
		end: point,
		/** Names of boxes that the path has to enter; in this order if `ordered`. */
		required: list(name, 1, 6),
		/** Names of boxes that the path must not touch. */
		forbidden: list(name, 0, 6),
		ordered: v.boolean(),
	}),
	v.check(({ boxes, required, forbidden }) => {
		const names = boxes.map(({ name }) => name);
		const told = [...required, ...forbidden];
		return areDifferent(names) && areDifferent(told) && told.every((one) => names.includes(one));
	}, 'required and forbidden must name different boxes'),
);
export type Puzzle = v.InferOutput<typeof schema>;

const areDifferent = (names: readonly string[]) => new Set(names).size === names.length;

export const boxesNamed = ({ boxes }: Puzzle, names: readonly string[]): Box[] =>
	names.flatMap((name) => boxes.filter((box) => box.name === name));

/** What the path must not touch: the rule's id, and a name for people. */
export type Obstacle = Rectangle & {
	readonly constraint: 'wall' | 'forbidden-box';
	readonly title: string;
};

export const obstaclesOf = (puzzle: Puzzle): Obstacle[] => [
	...puzzle.walls.map((wall): Obstacle => ({ ...wall, constraint: 'wall', title: 'a wall' })),
	...boxesNamed(puzzle, puzzle.forbidden).map(
		(box): Obstacle => ({
			...box,
			constraint: 'forbidden-box',
			title: `the forbidden box ${box.name}`,
		}),
	),
];

/** A coordinate as an exact decimal: `-0.25`. */
export function decimal(coordinate: number): string {
	const digits = String(Math.abs(coordinate)).padStart(10, '0');
	const fraction = digits.slice(-9).replace(/0+$/, '');
	const whole = `${coordinate < 0 ? '-' : ''}${digits.slice(0, -9)}`;
	return fraction === '' ? whole : `${whole}.${fraction}`;
}

export const pointText = ({ x, y }: Point) => `(${decimal(x)}, ${decimal(y)})`;

/** The path in the format that the question asks for, delimiters included. */
export const formatPath = (path: readonly Point[]) => `<<<[${path.map(pointText).join(', ')}]>>>`;
