import {
	askedAlong,
	askedArea,
	circle,
	type Drawing,
	dot,
	edge,
	label,
	shape,
	side,
	square,
	thin,
} from './parts.ts';
import { arc, between, type Point, polar } from './plane.ts';

const O: Point = [0, 0];
const at = (angle: number, r: number): Point => polar(angle, r);
const round = (r: number, centre: Point = O) => arc(centre, [r, r]);
const squareOf = (a: number): [Point, Point, Point, Point] => [O, [a, 0], [a, a], [0, a]];

/** Squares, rectangles and triangles with parts of circles. */
export const curvedAreas: Readonly<Record<string, Drawing>> = {
	'square-minus-circle': () => {
		const [A, B, C, D] = squareOf(1);
		const centre: Point = [0.5, 0.5];
		return [
			askedArea([A, B, C, D, A, ...arc(centre, [0.5, 0.5], 225, -135)], [0.93, 0.93]),
			shape(A, B, C, D),
			circle(centre, 0.5),
			side('{a}', A, B, C),
		];
	},
	'circle-minus-square': () => {
		const [A, B, C, D] = squareOf(1);
		const centre: Point = [0.5, 0.5];
		return [
			askedArea([...round(Math.SQRT1_2, centre), ...[A, D, C, B, A]], [0.5, 1.1]),
			circle(centre, Math.SQRT1_2),
			shape(A, B, C, D),
			label('{a}', [0.5, 0], [0, 1]),
		];
	},
	leaf: () => {
		const [A, B, C, D] = squareOf(1);
		const [one, other] = [arc(A, [1, 1], 0, 90), arc(C, [1, 1], 180, 270)];
		return [
			askedArea([...one, ...other]),
			shape(A, B, C, D),
			edge(...one),
			edge(...other),
			side('{a}', A, B, C),
			side('{a}', B, C, A),
		];
	},
	window: ({ a, b }) => {
		const outline: Point[] = [O, [a, 0], [a, b], ...arc([a / 2, b], [a / 2, a / 2], 0, 180)];
		return [
			askedArea(outline, [a / 2, b / 2]),
			shape(...outline),
			thin([0, b], [a, b]),
			label('{a}', [a / 2, 0], [0, -1]),
			label('{b}', [a, b / 2], [1, 0]),
		];
	},
	belt: ({ r, d }) => {
		const path = [...arc(O, [r, r], 90, 270), ...arc([d, 0], [r, r], -90, 90), [0, r] as const];
		return [
			circle(O, r),
			circle([d, 0], r),
			thin(O, [d, 0]),
			dot(O, 0.04 * r),
			dot([d, 0], 0.04 * r),
			label('{d}', [d / 2, 0], [0, -1]),
			thin(O, at(120, r)),
			label('{r}', at(120, r / 2), at(30, 1)),
			askedAlong(path, [d / 2, r], [0, 1]),
		];
	},
	lune: ({ a, b }) => {
		const [A, B]: [Point, Point] = [
			[a, 0],
			[0, b],
		];
		const turn = (Math.atan2(b, -a) * 180) / Math.PI;
		const M = between(A, B);
		const R = Math.hypot(a, b) / 2;
		const inner = arc(M, [R, R], turn, turn + 180);
		const below = arc([a / 2, 0], [a / 2, a / 2], 180, 360);
		const left = arc([0, b / 2], [b / 2, b / 2], 90, 270);
		return [
			askedArea([...left, ...below, ...inner.toReversed()], [-0.42 * b, 0.5 * b]),
			shape(A, B, O),
			square(A, O, B),
			edge(...inner),
			edge(...left),
			edge(...below),
			label('{a}', [a / 2, 0], [0, 1]),
			label('{b}', [0, b / 2], [1, 0]),
		];
	},
	'inner-circle': () => [
		askedArea(round(1)),
		shape([-1, -1], [1, -1], [1, 1], [-1, 1]),
		circle(O, 1),
		label('area of the square {s}', [0, -1], [0, -1]),
	],
};
