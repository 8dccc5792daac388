import {
	asked,
	askedArea,
	broken,
	circle,
	type Drawing,
	dot,
	edge,
	filled,
	label,
	type Part,
	shape,
	side,
	thin,
} from './parts.ts';
import {
	arc,
	between,
	centreOf,
	footOn,
	meet,
	minus,
	type Point,
	plus,
	times,
	unit,
} from './plane.ts';

const O: Point = [0, 0];

/** The axes over all that is drawn, and points with their coordinates. */
function plane(
	points: readonly (readonly [text: string, at: Point])[],
	others: readonly Point[] = [],
): Part[] {
	const all = [O, ...points.map(([, at]) => at), ...others];
	const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
	const extent = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys), 1);
	const room = 0.12 * extent;
	const [right, top]: [Point, Point] = [
		[Math.max(...xs) + room, 0],
		[0, Math.max(...ys) + room],
	];
	const middle = centreOf(...(points.length > 1 ? points.map(([, at]) => at) : [O]));
	return [
		...thin([Math.min(...xs) - room, 0], right),
		...thin([0, Math.min(...ys) - room], top),
		...label('x', right, [1, 0]),
		...label('y', top, [0, 1]),
		...points.flatMap(([text, at]) => [
			...dot(at, 0.018 * extent),
			...label(text, at, minus(at, middle)),
		]),
	];
}

const disc = (centre: Point, r: number) => arc(centre, [r, r]);

/** A line through p in a direction, drawn so far to both sides. */
const through = (p: Point, direction: Point, far: number): [Point, Point] => [
	minus(p, times(far, unit(direction))),
	plus(p, times(far, unit(direction))),
];

export const coordinates: Readonly<Record<string, Drawing>> = {
	distance: ({ a, b, c, d }) => [
		plane([
			['A ({a}, {b})', [a, b]],
			['B ({c}, {d})', [c, d]],
		]),
		asked([a, b], [c, d], O),
	],
	shoelace: ({ a, b, c, d, e, f }) => {
		const corners: [Point, Point, Point] = [
			[a, b],
			[c, d],
			[e, f],
		];
		const [P, Q, R] = corners;
		return [
			askedArea(corners),
			shape(...corners),
			plane([
				['({a}, {b})', P],
				['({c}, {d})', Q],
				['({e}, {f})', R],
			]),
		];
	},
	'circle-through': ({ a, b, c, d }) => {
		const r = Math.hypot(a - c, b - d);
		const [x, y]: Point = [a, b];
		return [
			askedArea(disc([a, b], r), [a, b + 0.5 * r]),
			circle([a, b], r),
			plane(
				[
					['({a}, {b})', [a, b]],
					['({c}, {d})', [c, d]],
				],
				[
					[x - r, y - r],
					[x + r, y + r],
				],
			),
		];
	},
	'circle-on-diameter': ({ a, b, c, d }) => {
		const middle = between([a, b], [c, d]);
		const r = Math.hypot(a - c, b - d) / 2;
		return [
			askedArea(disc(middle, r), middle),
			circle(middle, r),
			thin([a, b], [c, d]),
			plane(
				[
					['({a}, {b})', [a, b]],
					['({c}, {d})', [c, d]],
				],
				[minus(middle, [r, r]), plus(middle, [r, r])],
			),
		];
	},
	'axes-distance': ({ a, b }) => {
		const [A, B]: [Point, Point] = [
			[a, 0],
			[0, b],
		];
		return [
			plane([], [A, B]),
			edge(...through(between(A, B), minus(A, B), 0.65 * Math.hypot(a, b))),
			label('({a}, 0)', A, [0.3, -1]),
			label('(0, {b})', B, [-1, 0.2]),
			asked(O, footOn(O, A, B), A),
		];
	},
	mirror: ({ a, b }) => {
		const [P, Q]: [Point, Point] = [
			[a, b],
			[b, a],
		];
		const far = Math.SQRT2 * Math.max(Math.abs(a), Math.abs(b));
		return [
			plane([
				['P ({a}, {b})', P],
				['Q', Q],
			]),
			broken(...through(O, [1, 1], far)),
			label('y = x', times(0.75 * far, unit([a + b < 0 ? -1 : 1, a + b < 0 ? -1 : 1])), [1, -1]),
			asked(P, Q, O),
		];
	},
	turn: ({ a, b, c, d }) => {
		const [P, Q]: [Point, Point] = [
			[-b, a],
			[c, d],
		];
		return [
			plane([
				['({a}, {b})', [a, b]],
				['P', P],
				['Q ({c}, {d})', Q],
			]),
			thin([a, b], O, P),
			label('90°', O, plus([a, b], P)),
			asked(P, Q, O),
		];
	},
	'point-to-line': ({ a, b, m, n, c }) => {
		const P: Point = [a, b];
		const foot = footOn(P, [0, c / n], plus([0, c / n], [n, -m]));
		const far = Math.max(4, 0.7 * Math.hypot(...minus(P, foot)));
		const [from, to] = through(foot, [n, -m], far);
		return [
			plane([['P ({a}, {b})', P]], [foot]),
			edge(from, to),
			label('{m}x + {n}y = {c}', from, minus(from, to)),
			asked(P, foot, from),
		];
	},
	'axis-chord': ({ a, b, r }) => {
		const half = Math.sqrt(Math.max(0, r * r - b * b));
		const rim = plus([a, b], times(r, unit([1, b < 0 ? -1 : 1])));
		return [
			circle([a, b], r),
			plane([['({a}, {b})', [a, b]]], [minus([a, b], [r, r]), plus([a, b], [r, r])]),
			thin([a, b], rim),
			side('{r}', [a, b], rim, [a, b + r]),
			asked([a - half, 0], [a + half, 0], [a, b]),
		];
	},
	'parallel-lines': ({ m, b, c }) => {
		// Steep lines would leave no room between them.
		const gap = Math.max(Math.abs(b - c), 2);
		const direction: Point = [1, Math.min(m, 1.5)];
		const far = 0.9 * gap;
		const [low, high]: [Point, Point] = [
			[0, b],
			[0, c],
		];
		const start = between(low, high, -0.15);
		const foot = footOn(start, high, plus(high, direction));
		const [first, second] = [through(low, direction, far), through(high, direction, far)];
		return [
			plane([], [low, high]),
			edge(...first),
			edge(...second),
			label('y = {m}x + ({b})', first[b > c ? 1 : 0], [1, b > c ? 1 : -1]),
			label('y = {m}x + {c}', second[b > c ? 0 : 1], [-1, b > c ? -1 : 1]),
			asked(footOn(foot, low, plus(low, direction)), foot, low),
		];
	},
	'crossing-lines': ({ m, n, c }) => {
		const end: Point = [c / n, 0];
		const S = meet(O, [1, m], [0, c], [1, -n]);
		// Steep lines: the drawing is as wide as high.
		const flat = ([x, y]: Point): Point => [x, (y * end[0] * 0.7) / S[1]];
		const [top, right] = [flat(S), end];
		return [
			askedArea([O, right, top]),
			plane([], [right, top]),
			edge(O, times(1.25, top)),
			edge(right, between(right, top, 1.25)),
			label('S', top, [1, 0.2]),
			label('y = {m}x', times(0.6, top), [-1, 0.3]),
			label('y = {c} − {n}x', between(right, top, 0.5), [1, 0.3]),
		];
	},
	midpoints: ({ a, b, w, h }) => {
		const corners: [Point, Point, Point, Point] = [
			[a, b],
			[a + w, b],
			[a + w, b + h],
			[a, b + h],
		];
		const [P, Q, R, S] = corners;
		const inner = [between(P, Q), between(Q, R), between(R, S), between(S, P)];
		return [
			askedArea(inner),
			plane([], corners),
			shape(...corners),
			shape(...inner),
			label('({a}, {b})', P, [-0.3, -1]),
			side('{w}', P, Q, R),
			side('{h}', Q, R, P),
		];
	},
	dilation: () => {
		const small: Point[] = [
			[18, 12],
			[34, 8],
			[38, 24],
			[22, 30],
		];
		const large = small.map(([x, y]): Point => [2.4 * x, 2.4 * y]);
		return [
			askedArea(large),
			...large.map((p) => broken(O, p)),
			shape(...large),
			filled(...small),
			shape(...small),
			side('area {s}', [18, 12], [34, 8], [26, 18]),
			label('× {k}', [58, 13], [1, -1]),
		];
	},
};
