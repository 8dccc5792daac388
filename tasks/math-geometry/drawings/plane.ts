import type { FigurePoint } from '../../kit/draw/picture.ts';

/** Coordinates for drawing only: no verdict depends on them. */
export type Point = FigurePoint;

export const plus = ([x, y]: Point, [u, v]: Point): Point => [x + u, y + v];
export const minus = ([x, y]: Point, [u, v]: Point): Point => [x - u, y - v];
export const times = (k: number, [x, y]: Point): Point => [k * x, k * y];
export const distance = (p: Point, q: Point): number => Math.hypot(p[0] - q[0], p[1] - q[1]);
/** The point at that share of the way from one point to another. */
export const between = (p: Point, q: Point, share = 0.5): Point =>
	plus(p, times(share, minus(q, p)));
/** The point at an angle, in degrees, from the x-axis round the origin. */
export const polar = (angle: number, r = 1): Point => [
	r * Math.cos((angle * Math.PI) / 180),
	r * Math.sin((angle * Math.PI) / 180),
];
export const directionOf = ([x, y]: Point): number => (Math.atan2(y, x) * 180) / Math.PI;

export function unit(p: Point): Point {
	const length = Math.hypot(...p);
	return length > 0 ? times(1 / length, p) : [0, 0];
}

/** Where the line p + t u meets the line q + s v. */
export function meet(p: Point, u: Point, q: Point, v: Point): Point {
	const t = ((q[0] - p[0]) * v[1] - (q[1] - p[1]) * v[0]) / (u[0] * v[1] - u[1] * v[0]);
	return plus(p, times(t, u));
}

/** The foot of the perpendicular from a point on a line. */
export const footOn = (p: Point, a: Point, b: Point): Point =>
	meet(p, [a[1] - b[1], b[0] - a[0]], a, minus(b, a));

export const centreOf = (...points: readonly Point[]): Point =>
	times(1 / points.length, points.reduce(plus, [0, 0]));

const PARTS = 48;

/** Points along an arc of an ellipse, from one angle to another, in degrees. */
export function arc(centre: Point, [rx, ry]: Point, from = 0, to = 360): readonly Point[] {
	const parts = Math.max(4, Math.ceil((Math.abs(to - from) / 360) * PARTS));
	return Array.from({ length: parts + 1 }, (_, i) => {
		const [x, y] = polar(from + ((to - from) * i) / parts);
		return plus(centre, [rx * x, ry * y]);
	});
}

/** A regular polygon that stands on a side. */
export const regular = (n: number, r = 1): Point[] =>
	Array.from({ length: n }, (_, i) => polar(-90 + (180 / n) * (2 * i - 1), r));

export const limited = (x: number, least: number, most: number): number =>
	Math.min(most, Math.max(least, x));
