import type { FigureLine } from '../../kit/draw/picture.ts';
import {
	arc,
	between,
	centreOf,
	directionOf,
	distance,
	minus,
	type Point,
	plus,
	polar,
	times,
	unit,
} from './plane.ts';

interface Line {
	readonly points: readonly Point[];
	readonly look: FigureLine['look'];
	readonly asked: boolean;
}

interface Label {
	readonly at: Point;
	readonly away: Point;
	/** With `{a}` for each datum; null for what is asked. */
	readonly text: string | null;
}

export type Part = Line | Label;

/** A family's data as numbers, by name; 0 for what it has not. */
export type Data = Readonly<Record<(typeof NAMES)[number], number>>;
const NAMES = [
	'a',
	'b',
	'c',
	'd',
	'e',
	'f',
	'h',
	'k',
	'm',
	'n',
	'r',
	'R',
	's',
	't',
	'v',
	'w',
] as const;

export function dataOf(numberOf: (name: string) => number): Data {
	// The keys of the object are the names.
	return Object.fromEntries(NAMES.map((name) => [name, numberOf(name)])) as Data;
}

/** Draws a figure from its data; at most one quantity in it is marked as asked. */
export type Drawing = (data: Data) => readonly (readonly Part[])[];

const line = (points: readonly Point[], look: FigureLine['look'], asked = false): Part[] => [
	{ points, look, asked },
];
const closed = (points: readonly Point[]): readonly Point[] => [...points, ...points.slice(0, 1)];

/** A closed outline. */
export const shape = (...points: readonly Point[]): Part[] => line(closed(points), 'edge');
export const edge = (...points: readonly Point[]): Part[] => line(points, 'edge');
export const thin = (...points: readonly Point[]): Part[] => line(points, 'thin');
export const broken = (...points: readonly Point[]): Part[] => line(points, 'broken');
export const circle = (centre: Point, r: number): Part[] => line(arc(centre, [r, r]), 'edge');

export const label = (text: string | null, at: Point, away: Point = [0, 0]): Part[] => [
	{ at, away: unit(away), text },
];

/** A point's name, on the side that looks away from another point. */
export const name = (text: string, at: Point, from: Point): Part[] =>
	label(text, at, minus(at, from));

/** The direction from a side that points away from what lies on its other side. */
function outward(a: Point, b: Point, inside: Point): Point {
	const normal: Point = unit([a[1] - b[1], b[0] - a[0]]);
	const [x, y] = minus(inside, between(a, b));
	return normal[0] * x + normal[1] * y > 0 ? times(-1, normal) : normal;
}

/** A length along a side, written on the side that looks away from a point. */
export const side = (text: string | null, a: Point, b: Point, inside: Point): Part[] =>
	label(text, between(a, b), outward(a, b, inside));

/** A length between two points, on a line of its own a little off. */
export function span(text: string, a: Point, b: Point, inside: Point, off = 0.14): Part[] {
	const shift = times(
		off * Math.max(distance(a, b), distance(inside, between(a, b))),
		outward(a, b, inside),
	);
	const tick = times(0.3, shift);
	const [from, to] = [plus(a, shift), plus(b, shift)];
	return [
		...thin(from, to),
		...thin(plus(from, tick), minus(from, tick)),
		...thin(plus(to, tick), minus(to, tick)),
		...side(text, from, to, inside),
	];
}

/** The length that is asked for. */
export const asked = (a: Point, b: Point, inside: Point): Part[] => [
	...line([a, b], 'edge', true),
	...side(null, a, b, inside),
];

/** A line, bent or closed, whose length is asked for. */
export const askedAlong = (points: readonly Point[], at: Point, away: Point): Part[] => [
	...line(points, 'edge', true),
	...label(null, at, away),
];

/** The area that is asked for; a hole comes after the outline, the other way round. */
export const askedArea = (points: readonly Point[], at: Point = centreOf(...points)): Part[] => [
	...line(points, 'area', true),
	...label(null, at),
];
export const filled = (...points: readonly Point[]): Part[] => line(points, 'area');

/** The angle at b from a to c, less than a straight one, with its size or the question for it. */
export function corner(text: string | null, a: Point, b: Point, c: Point, size = 0.28): Part[] {
	const r = size * Math.min(distance(a, b), distance(c, b));
	const from = directionOf(minus(a, b));
	const turn = ((((directionOf(minus(c, b)) - from) % 360) + 540) % 360) - 180;
	const away = polar(from + turn / 2);
	const curve = arc(b, [r, r], from, from + turn);
	return [
		...(text === null ? line([b, ...curve], 'area', true) : []),
		...line(curve, text === null ? 'edge' : 'thin', text === null),
		...label(text, plus(b, times(r, away)), away),
	];
}

/** The sign of a right angle at b. */
export function square(a: Point, b: Point, c: Point): Part[] {
	const size = 0.12 * Math.min(distance(a, b), distance(c, b)) + 0.02 * distance(a, c);
	const [u, v] = [times(size, unit(minus(a, b))), times(size, unit(minus(c, b)))];
	return thin(plus(b, u), plus(plus(b, u), v), plus(b, v));
}

export const dot = (at: Point, size: number): Part[] => [
	{ points: arc(at, [size, size]), look: 'area', asked: false },
];
