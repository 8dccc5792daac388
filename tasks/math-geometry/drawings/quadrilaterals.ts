import {
	asked,
	askedAlong,
	askedArea,
	broken,
	type Drawing,
	edge,
	filled,
	label,
	name,
	shape,
	side,
	span,
	square,
	thin,
} from './parts.ts';
import { between, limited, meet, minus, type Point, regular } from './plane.ts';

const O: Point = [0, 0];

/** Its lower left corner is at the origin. */
const rectangle = (a: number, b: number): [Point, Point, Point, Point] => [
	O,
	[a, 0],
	[a, b],
	[0, b],
];

/** A trapezoid on its base a, the upper side b shifted, height h; with the middle of it. */
function trapezoid(a: number, b: number, h: number, shift: number) {
	const [A, B, C, D]: [Point, Point, Point, Point] = [O, [a, 0], [b + shift, h], [shift, h]];
	const middle = between(between(A, B), between(C, D));
	return {
		A,
		B,
		C,
		D,
		middle,
		bases: [...side('{a}', A, B, middle), ...side('{b}', C, D, middle)],
	};
}

/** The height as a helping line over both parallel sides. */
function height(text: string | null, a: number, b: number, h: number, shift: number) {
	const x =
		Math.max(0, shift) +
		(text === null ? 0.3 : 0.15) * (Math.min(a, b + shift) - Math.max(0, shift));
	const [foot, top]: [Point, Point] = [
		[x, 0],
		[x, h],
	];
	const right: Point = [a, 0];
	return text === null
		? [...square(top, foot, right), ...asked(foot, top, right)]
		: [...square(top, foot, right), ...broken(foot, top), ...side(text, foot, top, O)];
}

/** A rhombus with its diagonals a and b. */
function rhombus(a: number, b: number) {
	const corners: [Point, Point, Point, Point] = [
		[-a / 2, 0],
		[0, -b / 2],
		[a / 2, 0],
		[0, b / 2],
	];
	const [W, S, E, N] = corners;
	return {
		W,
		S,
		E,
		N,
		parts: [...shape(...corners), ...thin(W, E), ...thin(S, N), ...square(E, O, N)],
	};
}

/** Where the crease of a rectangle meets the lower and the upper side when two opposite corners meet. */
function crease(a: number, b: number): [Point, Point] {
	const across: Point = [-b, a];
	return [meet([a / 2, b / 2], across, O, [1, 0]), meet([a / 2, b / 2], across, [0, b], [1, 0])];
}

export const quadrilaterals: Readonly<Record<string, Drawing>> = {
	'trapezoid-area': ({ a, b, h }) => {
		const shift = 0.3 * (a - b);
		const { A, B, C, D, middle, bases } = trapezoid(a, b, h, shift);
		return [
			askedArea([A, B, C, D], between(middle, between(B, C), 0.35)),
			shape(A, B, C, D),
			bases,
			height('{h}', a, b, h, shift),
		];
	},
	'trapezoid-leg': ({ a, b, h }) => {
		const shift = (a - b) / 2;
		const { A, B, C, D, middle, bases } = trapezoid(a, b, h, shift);
		return [shape(A, B, C, D), bases, height('{h}', a, b, h, shift), asked(B, C, middle)];
	},
	'trapezoid-section': ({ a, b }) => {
		const { A, B, C, D, bases } = trapezoid(a, b, 0.6 * Math.max(a, b), 0.3 * (a - b));
		const X = meet(A, minus(C, A), B, minus(D, B));
		const P = meet(X, [1, 0], A, minus(D, A));
		const Q = meet(X, [1, 0], B, minus(C, B));
		return [
			shape(A, B, C, D),
			thin(A, C),
			thin(B, D),
			bases,
			name('P', P, X),
			name('Q', Q, X),
			asked(P, Q, [X[0], 0]),
		];
	},
	'trapezoid-height': ({ a, b, s }) => {
		const h = limited((2 * s) / (a + b), 0.25 * Math.max(a, b), Math.max(a, b));
		const shift = 0.3 * (a - b);
		const { A, B, C, D, middle, bases } = trapezoid(a, b, h, shift);
		return [
			filled(A, B, C, D),
			shape(A, B, C, D),
			bases,
			label('area {s}', between(middle, between(B, C), 0.35)),
			height(null, a, b, h, shift),
		];
	},
	'rhombus-side': ({ a, b }) => {
		const { W, S, E, N, parts } = rhombus(a, b);
		return [
			parts,
			span('{a}', [W[0], S[1]], [E[0], S[1]], O, 0.12),
			span('{b}', [W[0], S[1]], [W[0], N[1]], O, 0.12),
			asked(E, N, O),
		];
	},
	'rhombus-area': ({ a, c }) => {
		const other = Math.max(2 * Math.sqrt(Math.max(0, c * c - (a * a) / 4)), 0.2 * a);
		const { W, S, E, N, parts } = rhombus(a, other);
		return [
			askedArea([W, S, E, N], [0.12 * a, 0.12 * other]),
			parts,
			span('{a}', [W[0], S[1]], [E[0], S[1]], O, 0.12),
			side('{c}', E, N, O),
		];
	},
	'square-diagonal': () => {
		const [A, B, C, D] = rectangle(1, 1);
		return [filled(A, B, C, D), shape(A, B, C, D), label('area {s}', [0.66, 0.25]), asked(A, C, B)];
	},
	'rectangle-perimeter': ({ a, s }) => {
		const [A, B, C, D] = rectangle(a, limited(s / a, 0.2 * a, 1.4 * a));
		return [
			filled(A, B, C, D),
			label('area {s}', between(A, C)),
			side('{a}', A, B, D),
			askedAlong([A, B, C, D, A], between(C, D), [0, 1]),
		];
	},
	fold: ({ a, b }) => {
		const [A, B, C, D] = rectangle(a, b);
		const [E, F] = crease(a, b);
		return [
			shape(A, B, C, D),
			broken(A, C),
			side('{a}', A, B, C),
			side('{b}', A, D, C),
			asked(E, F, A),
		];
	},
	'fold-strip': ({ a, b }) => {
		const [A, B, C, D] = rectangle(a, b);
		const [E, F] = crease(a, b);
		const middle = between(A, C);
		return [
			shape(A, B, C, D),
			broken(A, C),
			edge(E, F),
			name('A', A, middle),
			name('B', B, middle),
			name('C', C, middle),
			name('D', D, middle),
			label('E', E, [0, -1]),
			span('{a}', A, B, middle, 0.2),
			side('{b}', B, C, middle),
			asked(A, E, [0, -1]),
		];
	},
	frame: (data) => {
		const [a, b] = [data.a, data.b].map((x) => Math.max(x, 0.4 * Math.max(data.a, data.b))) as [
			number,
			number,
		];
		const w = limited(data.w, 0.12 * Math.max(a, b), 0.35 * Math.max(a, b));
		const inner = rectangle(a, b);
		const outer: Point[] = [
			[-w, -w],
			[a + w, -w],
			[a + w, b + w],
			[-w, b + w],
		];
		const [first = O] = outer;
		const ring = [...outer, first, ...inner.toReversed(), [0, b] as const];
		return [
			askedArea(ring, [a / 2, b + w / 2]),
			shape(...outer),
			shape(...inner),
			label('{a}', [a / 2, 0], [0, 1]),
			label('{b}', [0, b / 2], [1, 0]),
			thin([a, 0.4 * b], [a + w, 0.4 * b]),
			label('{w}', [a + w, 0.4 * b], [1, 0]),
		];
	},
	'hexagon-area': () => {
		const corners = regular(6);
		const [A = O, B = O] = corners;
		return [askedArea(corners), shape(...corners), side('{a}', A, B, O)];
	},
	'octagon-from-square': ({ a, b }) => {
		const corners: Point[] = [
			[b, 0],
			[a - b, 0],
			[a, b],
			[a, a - b],
			[a - b, a],
			[b, a],
			[0, a - b],
			[0, b],
		];
		return [
			askedArea(corners),
			broken(...rectangle(a, a), O),
			shape(...corners),
			side('{b}', O, [b, 0], [b, b]),
			side('{b}', O, [0, b], [b, b]),
			span('{a}', [a, 0], [a, a], [0, a / 2], 0.08),
		];
	},
	'parallelogram-part': () => {
		const [A, B, C, D]: [Point, Point, Point, Point] = [O, [80, 0], [100, 50], [20, 50]];
		const [M, N] = [between(A, B), between(B, C)];
		const middle = between(A, C);
		return [
			askedArea([D, M, N]),
			shape(A, B, C, D),
			shape(D, M, N),
			name('A', A, middle),
			name('B', B, middle),
			name('C', C, middle),
			name('D', D, middle),
			name('M', M, middle),
			name('N', N, middle),
			label('area of ABCD {s}', [60, 50], [0, 1]),
		];
	},
};
