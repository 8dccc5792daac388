import { circle, corner, type Drawing, edge, label, name, shape, thin } from './parts.ts';
import {
	between,
	centreOf,
	distance,
	limited,
	meet,
	minus,
	type Point,
	plus,
	polar,
	regular,
	times,
	unit,
} from './plane.ts';

const O: Point = [0, 0];
/** The smallest angle that is drawn, in degrees. */
const LEAST = 24;

/** The triangle with those angles at A and B; A at the origin, B to the right. */
function byAngles(a: number, b: number): { A: Point; B: Point; C: Point; inside: Point } {
	const B: Point = [1, 0];
	const C = meet(O, polar(a), B, polar(180 - b));
	return { A: O, B, C, inside: centreOf(O, B, C) };
}

/** Angles of a triangle, none so small that it could not be labelled. */
function legible(a: number, b: number): [number, number] {
	const least = [a, b, 180 - a - b].map((angle) => Math.max(angle, LEAST));
	const [over, largest] = [least.reduce((sum, angle) => sum + angle, -180), Math.max(...least)];
	const [one = a, other = b] = least.map((angle) => (angle === largest ? angle - over : angle));
	return [one, other];
}

/** The line that halves the angle at a. */
const bisector = (a: Point, b: Point, c: Point): Point =>
	plus(unit(minus(b, a)), unit(minus(c, a)));

const vertices = (names: string, from: Point, ...points: readonly Point[]) =>
	points.flatMap((point, at) => name(names[at] ?? '', point, from));

/** A and B on the unit circle symmetric to the vertical, with the central angle a over them, and C. */
function onArc(a: number, toC: number) {
	const [A, B, C] = [polar(-90 - a / 2), polar(-90 + a / 2), polar(toC)];
	return [
		circle(O, 1),
		thin(A, O, B),
		edge(A, C, B),
		corner('{a}°', A, O, B, 0.2),
		vertices('ABC', O, A, B, C),
		label('O', O, [0, 1]),
		corner(null, A, C, B),
	];
}

export const angles: Readonly<Record<string, Drawing>> = {
	'third-angle': ({ a, b }) => {
		const { A, B, C } = byAngles(...legible(a, b));
		return [
			shape(A, B, C),
			corner('{a}°', B, A, C),
			corner('{b}°', A, B, C),
			corner(null, A, C, B),
		];
	},
	'base-angle': ({ a }) => {
		const half = limited(a, LEAST, 180 - 2 * LEAST) / 2;
		const [A, B, C] = [O, polar(-90 - half), polar(-90 + half)];
		return [
			shape(A, B, C),
			vertices('ABC', between(B, C, 0.5), A, B, C),
			corner('{a}°', B, A, C),
			corner(null, A, B, C),
		];
	},
	inscribed: ({ a }) => onArc(a, 65),
	'inscribed-short-arc': ({ a }) => onArc(a, -90 + a / 8),
	cyclic: ({ a }) => {
		// B and D are 2 a apart on the arc that A does not see.
		const [B, D] = [polar(-a), polar(a)];
		const [A, C] = [polar(180 - 0.25 * (180 - a)), polar(0.2 * a)];
		return [
			circle(O, 1),
			shape(A, B, C, D),
			vertices('ABCD', O, A, B, C, D),
			corner('{a}°', B, A, D),
			corner(null, B, C, D),
		];
	},
	incentre: ({ a }) => {
		const rest = 180 - limited(a, LEAST, 120);
		const { A, B, C } = byAngles(rest * 0.45, rest * 0.55);
		const I = meet(A, bisector(A, B, C), B, bisector(B, A, C));
		return [
			shape(A, B, C),
			edge(A, I, B),
			vertices('BCA', I, A, B, C),
			label('I', I, [0, 1]),
			corner('{a}°', A, C, B),
			corner(null, A, I, B),
		];
	},
	'tangents-angle': ({ a }) => {
		const away = limited(1 / Math.sin((a * Math.PI) / 360), 1.02, 3.4);
		const turn = (Math.acos(1 / away) * 180) / Math.PI;
		const [P, S, T]: [Point, Point, Point] = [[away, 0], polar(turn), polar(-turn)];
		return [
			circle(O, 1),
			edge(S, P, T),
			thin(S, O, T),
			name('P', P, O),
			name('S', S, O),
			name('T', T, O),
			label('O', O, [-1, 0]),
			corner('{a}°', S, P, T),
			corner(null, S, O, T),
		];
	},
	'polygon-angle': ({ n }) => {
		const corners = regular(n);
		const [A = O, B = O, C = O] = corners;
		return [
			shape(...corners),
			label('{n} sides', O),
			corner(null, A, B, C, Math.max(0.6, 0.22 / distance(A, B))),
		];
	},
	'quadrilateral-angle': ({ a, b, c }) => {
		// The angles leave one ratio of sides free: the one that makes them most alike, or another
		// figure where none is good to look at.
		const candidates = [0.4, 0.7, 1, 1.4, 2].map((second) => {
			const [A, B]: [Point, Point] = [O, [1, 0]];
			const C = plus(B, times(second, polar(180 - b)));
			const last = polar(360 - b - c);
			const D = meet(A, polar(a), C, last);
			const [x, y] = minus(D, C);
			const isThere = D[1] > 0 && x * last[0] + y * last[1] > 0;
			const sides = [1, second, distance(C, D), distance(D, A)];
			return {
				corners: [A, B, C, D] as const,
				evenness: isThere ? Math.min(...sides) / Math.max(...sides) : 0,
			};
		});
		const best = candidates.reduce((one, other) => (other.evenness > one.evenness ? other : one));
		const corners: readonly [Point, Point, Point, Point] =
			best.evenness > 0.3 ? best.corners : [O, [1, 0], [1.12, 0.72], [0.16, 0.8]];
		const [P, Q, R, S] = corners;
		return [
			shape(...corners),
			corner('{a}°', S, P, Q),
			corner('{b}°', P, Q, R),
			corner('{c}°', Q, R, S),
			corner(null, R, S, P),
		];
	},
	bisected: ({ a, b }) => {
		const [atA, atB] = legible(a, b);
		const { A, B, C, inside } = byAngles(atA, atB);
		const D = meet(A, polar(atA / 2), B, minus(C, B));
		return [
			shape(A, B, C),
			edge(A, D),
			corner(null, A, D, B, 0.2),
			vertices('ABC', inside, A, B, C),
			name('D', D, A),
			corner('{a}°', B, A, C, 0.2),
			corner('{b}°', A, B, C, 0.2),
		];
	},
	'vertex-view': ({ n }) => {
		const corners = regular(n);
		const [A = O, B = O] = corners;
		const eye = corners[Math.floor(n / 2) + 1] ?? O;
		return [
			thin(...corners, A),
			circle(O, 1),
			edge(A, eye, B),
			label('{n} sides', [0, 1], [0, 1]),
			corner(null, A, eye, B, 0.4),
		];
	},
};
