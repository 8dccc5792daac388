import { at, box, CUBE, pyramid } from './oblique.ts';
import {
	asked,
	askedArea,
	broken,
	type Drawing,
	edge,
	filled,
	label,
	shape,
	side,
	thin,
} from './parts.ts';
import { between, centreOf, limited, type Point, plus } from './plane.ts';

/** Solids with flat faces. */
export const prisms: Readonly<Record<string, Drawing>> = {
	'box-diagonal': ({ a, b, c }) => {
		const { parts, sizes } = box(a, b, c);
		return [parts, sizes('{a}', '{b}', '{c}'), asked(at(0, 0, 0), at(a, b, c), at(a, 0, 0))];
	},
	'box-surface': ({ a, b, c }) => {
		const { outline, parts, sizes } = box(a, b, c);
		return [askedArea(outline, at(a / 2, 0, c / 2)), parts, sizes('{a}', '{b}', '{c}')];
	},
	pyramid: ({ s, h }) => {
		const { A, B, C, D, M, T, parts } = pyramid(limited(Math.sqrt(s), 0.5 * h, 1.5 * h), h);
		return [
			askedArea([A, B, C, T], between(M, T, 0.45)),
			filled(A, B, C, D),
			parts,
			broken(M, T),
			label('base {s}', between(A, B), [0, -1]),
			label('{h}', between(M, T, 0.22), [-1, 0]),
		];
	},
	'pyramid-sides': ({ a, h }) => {
		const { A, B, C, M, T, parts } = pyramid(a, limited(h, 0.5 * a, 1.5 * a));
		return [
			askedArea([A, B, C, T], centreOf(A, B, T)),
			parts,
			broken(M, T),
			label('{h}', between(M, T, 0.3), [1, 0]),
			side('{a}', A, B, T),
			side('{a}', B, C, T),
		];
	},
	prism: ({ s, h }) => {
		const a = limited(Math.sqrt(s), 0.5 * h, 2 * h);
		const base = [
			[0, 0],
			[0.9, -0.05],
			[1.3, 0.2],
			[0.7, 0.42],
			[0.1, 0.3],
		].map(([x = 0, y = 0]): Point => [a * x, a * y]);
		const [A, B, C, D, E] = base as [Point, Point, Point, Point, Point];
		const up = (p: Point): Point => plus(p, [0, h]);
		return [
			askedArea([A, B, C, up(C), up(D), up(E), up(A)], up([0.45 * a, -0.45 * h])),
			filled(...base),
			broken(C, D, E, A),
			broken(D, up(D)),
			broken(E, up(E)),
			shape(...base.map(up)),
			edge(up(A), A, B, C, up(C)),
			edge(B, up(B)),
			label('base {s}', between(A, B), [0, -1]),
			label('{h}', between(C, up(C)), [1, 0]),
		];
	},
	'triangular-prism': ({ a, b, c }) => {
		const base: [Point, Point, Point] = [at(0, 0, 0), at(a, 0, 0), at(0, b, 0)];
		const [A, B, C] = base;
		const up = (p: Point): Point => plus(p, [0, c]);
		return [
			askedArea([A, B, up(B), up(C), up(A)], between(A, up(B))),
			broken(A, C, B),
			broken(C, up(C)),
			shape(up(A), up(B), up(C)),
			edge(up(A), A, B, up(B)),
			side('{a}', A, B, up(A)),
			side('{b}', up(A), up(C), up(B)),
			side('{c}', B, up(B), A),
		];
	},
	tetrahedron: () => {
		const [A, B, C, T]: [Point, Point, Point, Point] = [
			[0, 0],
			[62, -16],
			[100, 14],
			[54, 78],
		];
		return [
			askedArea([A, B, C, T], [46, 24]),
			broken(A, C),
			edge(A, B, C, T, A),
			edge(B, T),
			side('{a}', A, T, B),
			side('{a}', B, C, T),
			side('{a}', A, B, T),
		];
	},
	'cube-section': () => {
		const corners = [
			at(0.5, 0, 0),
			at(1, 0.5, 0),
			at(1, 1, 0.5),
			at(0.5, 1, 1),
			at(0, 0.5, 1),
			at(0, 0, 0.5),
		];
		return [
			askedArea(corners),
			CUBE.parts,
			shape(...corners),
			CUBE.sizes('{a}', '{a}', '{a}').slice(0, 1),
		];
	},
	pour: ({ v, a, b }) => {
		const depth = limited(v / (a * b), 0.25 * a, 1.4 * Math.max(a, b));
		const { parts, sizes } = box(a, b, 1.35 * depth);
		const water = [at(0, 0, depth), at(a, 0, depth), at(a, b, depth), at(0, b, depth)];
		return [
			filled(at(0, 0, 0), at(a, 0, 0), at(a, b, 0), ...water.slice(2), at(0, 0, depth)),
			parts,
			thin(...water, at(0, 0, depth)),
			sizes('{a}', '{b}', '').slice(0, 2),
			label('water {v}', at(a / 2, b, 1.35 * depth), [0, 1]),
			asked(at(0, 0, 0), at(0, 0, depth), at(a, 0, 0)),
		];
	},
	enlarged: ({ k }) => {
		const times = limited(k, 1.5, 3.5);
		const large = box(times, times, times);
		const shift = ([x, y]: Point): Point => [x + 2.1, y];
		return [
			CUBE.parts,
			label('{v}', at(0.5, 0, 0.5)),
			askedArea(large.outline.map(shift), shift(at(times / 2, 0, times / 2))),
			large.parts.map((part) =>
				'points' in part ? { ...part, points: part.points.map(shift) } : part,
			),
			label('{k} times as long', shift(at(times / 2, 0, 0)), [0, -1]),
		];
	},
	'cut-tip': ({ k }) => {
		const { A, B, C, D, T, parts } = pyramid(1, 1.3);
		const share = 1 / limited(k, 1.4, 4);
		const [a, b, c, d] = [A, B, C, D].map((p) => between(T, p, share)) as [
			Point,
			Point,
			Point,
			Point,
		];
		return [
			askedArea([A, B, C, c, b, a], centreOf(A, B, a, b)),
			parts,
			edge(a, b, c),
			broken(c, d, a),
			label('whole {v}', between(B, C), [1, -0.6]),
			label('tip 1/{k} as high', between(T, c), [1, 0.3]),
		];
	},
	'square-block': ({ v, a }) => {
		const h = limited(v / (a * a), 0.3 * a, 2 * a);
		const { outline, parts, sizes } = box(a, a, h);
		return [
			askedArea(outline, at(a / 2, 0, h / 2)),
			parts,
			sizes('{a}', '{a}', '').slice(0, 2),
			label('volume {v}', at(a / 2, a, h), [0, 1]),
		];
	},
	'cube-corner': () => {
		const cut = [at(0, 0, 1), at(1, 0, 0), at(1, 1, 1)];
		return [askedArea(cut), CUBE.parts, shape(...cut), label('cube {v}', at(0.5, 0, 0), [0, -1])];
	},
	'cube-diagonal': () => [
		CUBE.parts,
		label('surface {s}', at(0.5, 0, 0), [0, -1]),
		asked(at(0, 0, 0), at(1, 1, 1), at(1, 0, 0)),
	],
};
