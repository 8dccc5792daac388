import {
	asked,
	askedArea,
	circle,
	corner,
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
import { between, centreOf, footOn, limited, type Point, polar } from './plane.ts';

const O: Point = [0, 0];

/** The triangle with BC on the x-axis from the origin, of sides a, b and c; flat ones are lifted a little. */
function triangle(a: number, b: number, c: number): { A: Point; B: Point; C: Point } {
	const x = (a * a + c * c - b * b) / (2 * a);
	const height = Math.sqrt(Math.max(0, c * c - x * x));
	return { A: [x, Math.max(height, 0.12 * a)], B: O, C: [a, 0] };
}

/** The right angle is at the origin. */
const rightTriangle = (a: number, b: number) => {
	const [A, B]: [Point, Point] = [
		[0, b],
		[a, 0],
	];
	const inside = centreOf(A, B, O);
	return {
		A,
		B,
		inside,
		outline: [...shape(A, B, O), ...square(A, O, B)],
		legs: [...side('{a}', O, B, inside), ...side('{b}', O, A, inside)],
	};
};

const TALL: [Point, Point, Point] = [
	[38, 62],
	[0, 0],
	[100, 0],
];

/** A triangle over BC with the segment DE that divides AB like a to b. */
function cut(a: number, b: number) {
	const [A, B, C] = TALL;
	const share = limited(a / (a + b), 0.3, 0.75);
	const [D, E] = [between(A, B, share), between(A, C, share)];
	const inside = centreOf(A, B, C);
	const names = [
		...name('A', A, inside),
		...name('B', B, inside),
		...name('C', C, inside),
		...name('D', D, C),
		...name('E', E, B),
	];
	const sides = [...side('{a}', A, D, inside), ...side('{b}', D, B, inside)];
	return { A, B, C, D, E, parts: [...shape(A, B, C), ...sides, ...names] };
}

const named = (A: Point, B: Point, C: Point) => {
	const inside = centreOf(A, B, C);
	return [...name('A', A, inside), ...name('B', B, inside), ...name('C', C, inside)];
};

export const triangles: Readonly<Record<string, Drawing>> = {
	hypotenuse: ({ a, b }) => {
		const { A, B, inside, outline, legs } = rightTriangle(a, b);
		return [outline, legs, asked(A, B, inside)];
	},
	leg: ({ a, c }) => {
		const far = Math.max(Math.sqrt(Math.max(0, c * c - a * a)), 0.15 * c);
		const { A, B, inside, outline } = rightTriangle(far, a);
		return [outline, side('{a}', O, A, inside), side('{c}', A, B, inside), asked(O, B, inside)];
	},
	altitude: ({ a, b }) => {
		const { A, B, inside, outline, legs } = rightTriangle(a, b);
		const D = footOn(O, A, B);
		return [
			outline,
			legs,
			square(B, D, O),
			asked(O, D, a > b ? A : B),
			name('A', A, inside),
			name('B', B, inside),
			name('C', O, inside),
			name('D', D, O),
		];
	},
	foot: ({ a, b }) => {
		const { A, B, inside, outline, legs } = rightTriangle(a, b);
		const D = footOn(O, A, B);
		return [outline, legs, thin(O, D), square(A, D, O), asked(D, B, inside)];
	},
	'right-circumradius': ({ a, b }) => {
		const { A, B, outline, legs } = rightTriangle(a, b);
		const M = between(A, B);
		return [outline, legs, circle(M, Math.hypot(a, b) / 2), asked(M, B, O)];
	},
	'right-inradius': ({ a, b }) => {
		const { outline, legs } = rightTriangle(a, b);
		const r = (a + b - Math.hypot(a, b)) / 2;
		return [outline, legs, circle([r, r], r), asked([r, r], [2 * r, r], O)];
	},
	'equilateral-area': () => {
		const [A, B, C] = [O, polar(0), polar(60)];
		return [askedArea([A, B, C]), shape(A, B, C), side('{a}', A, B, C), side('{a}', B, C, A)];
	},
	'equilateral-inradius': () => {
		const [A, B, C] = [O, polar(0), polar(60)];
		const M = centreOf(A, B, C);
		return [shape(A, B, C), circle(M, M[1]), side('{a}', A, B, C), asked(M, between(B, C), A)];
	},
	'half-equilateral': () => {
		const { A, B, outline } = rightTriangle(Math.sqrt(3), 1);
		return [
			outline,
			corner('60°', O, A, B, 0.22),
			corner('30°', O, B, A),
			side('{a}', O, A, B),
			asked(O, B, A),
		];
	},
	'parallel-segment': ({ a, b }) => {
		const { B, C, D, E, parts } = cut(a, b);
		return [parts, side('{c}', B, C, D), asked(D, E, B)];
	},
	shadow: ({ a, b, c }) => {
		// The sun's height and the larger of the two shadows are kept within what can be seen.
		const slope = limited(a / b, 0.35, 1.6);
		const times = limited(c / b, 0.3, 3.2);
		const tower = { foot: [times, 0], top: [times, times * slope] } satisfies Record<string, Point>;
		const start = times + 0.35 * Math.max(1, times);
		const stick = { foot: [start + 1, 0], top: [start + 1, slope] } satisfies Record<string, Point>;
		return [
			thin(O, tower.top),
			thin([start, 0], stick.top),
			edge(O, tower.foot),
			edge([start, 0], stick.foot),
			edge(stick.foot, stick.top),
			square(tower.top, tower.foot, O),
			square(stick.top, stick.foot, [start, 0]),
			side('{c}', O, tower.foot, tower.top),
			side('{b}', [start, 0], stick.foot, stick.top),
			side('{a}', stick.foot, stick.top, [start, 0]),
			asked(tower.foot, tower.top, O),
		];
	},
	'cut-off-area': ({ a, b }) => {
		const { B, C, D, E, parts } = cut(a, b);
		return [askedArea([D, B, C, E]), parts, edge(D, E), side('area of ABC {s}', B, C, D)];
	},
	heron: ({ a, b, c }) => {
		const { A, B, C } = triangle(a, b, c);
		return [
			askedArea([A, B, C]),
			shape(A, B, C),
			side('{a}', B, C, A),
			side('{b}', C, A, B),
			side('{c}', A, B, C),
		];
	},
	median: ({ a, b, c }) => {
		const { A, B, C } = triangle(a, b, c);
		const M = between(B, C);
		return [
			shape(A, B, C),
			named(A, B, C),
			name('M', M, A),
			span('{a}', B, C, A, 0.24),
			side('{b}', C, A, B),
			side('{c}', A, B, C),
			asked(A, M, B),
		];
	},
	bisector: ({ a, b, c }) => {
		const { A, B, C } = triangle(a, b, c);
		const D = between(B, C, c / (b + c));
		return [
			shape(A, B, C),
			thin(A, D),
			named(A, B, C),
			name('D', D, A),
			span('{a}', B, C, A, 0.26),
			side('{b}', C, A, B),
			side('{c}', A, B, C),
			asked(B, D, A),
		];
	},
	'isosceles-height': ({ a, c }) => {
		const { A, B, C } = triangle(a, c, c);
		const foot: Point = [a / 2, 0];
		return [
			shape(A, B, C),
			square(A, foot, C),
			side('{a}', B, C, A),
			side('{c}', A, B, C),
			side('{c}', A, C, B),
			asked(A, foot, B),
		];
	},
	'height-from-area': ({ s, a }) => {
		const height = limited((2 * s) / a, 0.3 * a, 1.1 * a);
		const [A, C, foot]: [Point, Point, Point] = [
			[0.3 * a, height],
			[a, 0],
			[0.3 * a, 0],
		];
		return [
			filled(A, O, C),
			shape(A, O, C),
			side('{a}', O, C, A),
			label('area {s}', [0.55 * a, 0.2 * height]),
			square(A, foot, C),
			asked(A, foot, C),
		];
	},
	'equilateral-side': () => {
		const [A, B, C] = [O, polar(0), polar(60)];
		return [filled(A, B, C), shape(A, B, C), label('area {s}', centreOf(A, B, C)), asked(A, B, C)];
	},
	centroid: () => {
		const [A, B, C] = TALL;
		const G = centreOf(A, B, C);
		return [
			askedArea([G, B, C]),
			shape(A, B, C),
			thin(A, between(B, C)),
			thin(B, between(A, C)),
			thin(C, between(A, B)),
			named(A, B, C),
			name('G', G, [30, 0]),
			side('area of ABC {s}', B, C, A),
		];
	},
	medial: () => {
		const [A, B, C] = TALL;
		const inner = [between(A, B), between(B, C), between(C, A)];
		return [
			askedArea(inner),
			shape(A, B, C),
			edge(...inner, ...inner.slice(0, 1)),
			side('whole area {s}', B, C, A),
		];
	},
};
