import {
	asked,
	askedAlong,
	askedArea,
	broken,
	circle,
	corner,
	type Drawing,
	dot,
	edge,
	filled,
	label,
	name,
	side,
	square,
	thin,
} from './parts.ts';
import { arc, between, limited, minus, type Point, plus, polar, times } from './plane.ts';

const O: Point = [0, 0];
const at = (angle: number, r: number): Point => polar(angle, r);
const round = (r: number, centre: Point = O) => arc(centre, [r, r]);
/** Between two concentric circles. */
const ring = (R: number, r: number): Point[] => [...round(R), ...round(r).toReversed()];

/** Where a tangent from the point (d, 0) touches the circle of radius r about the origin. */
function touching(d: number, r: number): Point {
	const angle = (Math.acos(Math.min(1, r / d)) * 180) / Math.PI;
	return at(angle, r);
}

function slice(r: number, t: number) {
	const edgeOf = arc(O, [r, r], 0, t);
	const [from, to]: [Point, Point] = [[r, 0], at(t, r)];
	const inside = at(t > 180 ? t / 2 : t + 40, r / 2);
	const angle =
		t < 180
			? corner('{t}°', from, O, to, 0.2)
			: [
					...thin(...arc(O, [0.2 * r, 0.2 * r], 0, t)),
					...label('{t}°', at(t / 2, 0.2 * r), at(t / 2, 1)),
				];
	return {
		edgeOf,
		radii: [
			...edge(edgeOf.at(-1) ?? O, O, from),
			...angle,
			...side('{r}', O, from, t > 180 ? inside : at(t / 2, 1)),
		],
	};
}

export const circles: Readonly<Record<string, Drawing>> = {
	'circle-area': ({ d }) => [
		askedArea(round(d / 2), [0, 0.2 * d]),
		circle(O, d / 2),
		thin([-d / 2, 0], [d / 2, 0]),
		label('{d}', O, [0, -1]),
	],
	circumference: ({ r }) => [
		askedAlong(round(r), [0, r], [0, 1]),
		dot(O, 0.025 * r),
		thin(O, [r, 0]),
		label('{r}', [r / 2, 0], [0, -1]),
	],
	'radius-from-area': () => [
		filled(...round(1)),
		circle(O, 1),
		label('area {s}', [0, -0.45]),
		asked(O, [1, 0], [0.5, -1]),
	],
	sector: ({ r, t }) => {
		const { edgeOf, radii } = slice(r, t);
		return [
			askedArea([O, ...edgeOf], at(t / 2, 0.66 * r)),
			broken(...round(r)),
			edge(...edgeOf),
			radii,
		];
	},
	arc: ({ r, t }) => {
		const { edgeOf, radii } = slice(r, t);
		return [broken(...round(r)), radii, askedAlong(edgeOf, at(t / 2, r), at(t / 2, 1))];
	},
	annulus: ({ R, r }) => [
		askedArea(ring(R, r), [0, (R + r) / 2]),
		circle(O, R),
		circle(O, r),
		thin(O, at(-25, R)),
		thin(O, at(180, r)),
		label('{R}', at(-25, R), at(-25, 1)),
		label('{r}', at(180, r / 2), [0, 1]),
	],
	'tangent-chord-ring': () => {
		const [A, B]: [Point, Point] = [
			[-0.866, -0.5],
			[0.866, -0.5],
		];
		return [
			askedArea(ring(1, 0.5), [0, 0.75]),
			circle(O, 1),
			circle(O, 0.5),
			edge(A, B),
			label('{c}', [0, -0.5], [0, -1]),
		];
	},
	chord: ({ r, d }) => {
		const half = Math.sqrt(Math.max(0, r * r - d * d));
		const foot: Point = [0, -d];
		return [
			circle(O, r),
			dot(O, 0.025 * r),
			broken(O, foot),
			square(O, foot, [half, -d]),
			thin(O, at(60, r)),
			label('{d}', between(O, foot), [-1, 0]),
			label('{r}', at(60, r / 2), at(-30, 1)),
			asked([-half, -d], [half, -d], O),
		];
	},
	tangent: ({ r, d }) => {
		const [P, T]: [Point, Point] = [[d, 0], touching(d, r)];
		return [
			circle(O, r),
			broken(O, P),
			thin(O, T),
			square(O, T, P),
			side('{d}', O, P, T),
			side('{r}', O, T, P),
			name('P', P, O),
			name('T', T, O),
			asked(P, T, O),
		];
	},
	secant: ({ t, a }) => {
		// With the circle's radius r, the secant at the turn that makes its nearer part as long as asked.
		const near = limited(a, 0.25 * t, 0.9 * t);
		const r = (0.55 * t * t) / near;
		const d = Math.hypot(t, r);
		const far = (t * t) / near;
		const turn = Math.acos(Math.min(1, (near + far) / 2 / d));
		const P: Point = [-d, 0];
		const along = at((turn * -180) / Math.PI, 1);
		const [A, B] = [plus(P, times(near, along)), plus(P, times(far, along))];
		const T = touching(-d, r);
		const touch: Point = [-Math.abs(T[0]), Math.abs(T[1])];
		return [
			circle(O, r),
			edge(P, touch),
			edge(P, A),
			label('P', P, [-1, 0]),
			name('A', A, [A[0] + 0.3, A[1] + 1]),
			label('B', B, along),
			side('{t}', P, touch, O),
			side('{a}', P, A, [0, r]),
			asked(A, B, [0, -r]),
		];
	},
	'crossing-chords': ({ a, b, c }) => {
		const d = limited((a * b) / c, 0.2 * c, 4 * c);
		// At right angles, the centre is over the middles of both chords.
		const centre: Point = [(b - a) / 2, (c - d) / 2];
		const r = Math.hypot(...minus(centre, [b, 0]));
		const isThere = Math.abs(Math.hypot(...minus(centre, [0, c])) - r) < 0.05 * r;
		const [A, B, C, D]: [Point, Point, Point, Point] = isThere
			? [
					[-a, 0],
					[b, 0],
					[0, c],
					[0, -d],
				]
			: [at(180, 1), at(0, 1), at(115, 1), at(-115, 1)];
		const [middle, radius]: [Point, number] = isThere ? [centre, r] : [O, 1];
		const X: Point = isThere ? O : [C[0], 0];
		return [
			circle(middle, radius),
			edge(A, B),
			side('{a}', A, X, C),
			side('{b}', X, B, C),
			side('{c}', X, C, B),
			name('A', A, middle),
			name('B', B, middle),
			name('C', C, middle),
			name('D', D, middle),
			label('X', X, [1, -1]),
			asked(C, D, A),
		];
	},
	'common-tangent': ({ R, r }) => {
		const T: Point = [2 * Math.sqrt(R * r), 0];
		const [large, small]: [Point, Point] = [
			[0, R],
			[T[0], r],
		];
		return [
			circle(large, R),
			circle(small, r),
			thin([-R, 0], [T[0] + r, 0]),
			thin(large, plus(large, at(115, R))),
			thin(small, plus(small, at(65, r))),
			label('{R}', plus(large, at(115, R)), at(115, 1)),
			label('{r}', plus(small, at(65, r)), at(65, 1)),
			label('S', O, [-1, -1]),
			label('T', T, [1, -1]),
			asked(O, T, large),
		];
	},
	'ring-from-disc': ({ k }) => {
		const r = 1 / limited(k, 1.2, 6);
		return [
			askedArea(ring(1, r), [0, (1 + r) / 2]),
			circle(O, 1),
			circle(O, r),
			label('hole: 1/{k} as wide', [0, -r], [0, -1]),
			label('whole disc {s}', [0, -1], [0, -1]),
		];
	},
};
