import {
	along,
	angle,
	area,
	ball,
	bisected,
	byAngles,
	centre,
	crease,
	crossings,
	type Data,
	degrees,
	disc,
	distance,
	distanceToLine,
	integral,
	meet,
	middle,
	minus,
	onCircle,
	polygon,
	radians,
	regularAngle,
	right,
	scaledTriangle,
	solid,
	triangle,
	type Vector,
} from './plane.ts';

const { PI, sin, sqrt, abs, hypot, acos } = Math;

/**
 * Every family of figures of MATH Geometry built in coordinates, unfolded, counted or integrated,
 * with floating-point numbers: independent of the formulas that the task uses.
 */
export const figures: Readonly<Record<string, (data: Data) => number>> = {
	hypotenuse: ({ a, b }) => distance([a, 0], [0, b]),
	leg: ({ a, c }) => distance([0, 0], [sqrt(c - a) * sqrt(c + a), 0]),
	altitude: ({ a, b }) => distance(right(a, b).C, right(a, b).D),
	foot: ({ a, b }) => distance(right(a, b).B, right(a, b).D),
	'right-circumradius': ({ a, b }) => {
		const { A, B, C } = right(a, b);
		return distance(centre(A, B, C), A);
	},
	'right-inradius': ({ a, b }) => {
		const { A, B, C } = right(a, b);
		return (2 * area(A, B, C)) / (distance(A, B) + a + b);
	},
	'equilateral-area': ({ a }) => polygon(3, a),
	'equilateral-inradius': ({ a }) => (2 * polygon(3, a)) / (3 * a),
	'half-equilateral': ({ a }) => (a / sin(radians(30))) * sin(radians(60)),
	'parallel-segment': ({ a, b, c }) => {
		const { A, B, C } = triangle(c, a + b + c / 2, a + b);
		const D = along(A, B, a);
		return distance(D, meet(D, minus(C, B), A, minus(C, A)));
	},
	shadow: ({ a, b, c }) => c * (a / b),
	'cut-off-area': ({ a, b, s }) => {
		const [A, B, C] = scaledTriangle(s);
		const [D, E] = [B, C].map((P) => along(A, P, (distance(A, P) * a) / (a + b)));
		return area(B, C, E ?? [], D ?? []);
	},
	heron: ({ a, b, c }) => {
		const { A, B, C } = triangle(a, b, c);
		return area(A, B, C);
	},
	median: ({ a, b, c }) => {
		const { A, B, C } = triangle(a, b, c);
		return distance(A, middle(B, C));
	},
	bisector: ({ a, b, c }) => {
		const { A, B, C } = triangle(a, b, c);
		const [u, v] = [along(A, B, 1), along(A, C, 1)];
		return distance(B, meet(A, minus(middle(u, v), A), B, minus(C, B)));
	},
	'isosceles-height': ({ a, c }) => triangle(a, c, c).A[1] ?? Number.NaN,
	'trapezoid-area': ({ a, b, h }) => area([0, 0], [a, 0], [b + 1, h], [1, h]),
	'trapezoid-leg': ({ a, b, h }) => distance([0, 0], [a / 2 - b / 2, h]),
	'trapezoid-section': ({ a, b }) => {
		const [A, B, C, D] = [
			[0, 0],
			[a, 0],
			[b + 1, 5],
			[1, 5],
		];
		const X = meet(A, C, B, minus(D, B));
		return distance(meet(X, [1, 0], A, D), meet(X, [1, 0], B, minus(C, B)));
	},
	'rhombus-side': ({ a, b }) => distance([a / 2, 0], [0, b / 2]),
	'rhombus-area': ({ a, c }) => {
		const { A, B, C } = triangle(a, c, c);
		return 2 * area(A, B, C);
	},
	'square-diagonal': ({ s }) => distance([0, 0], [sqrt(s), sqrt(s)]),
	'rectangle-perimeter': ({ a, s }) => 2 * a + (2 * s) / a,
	fold: ({ a, b }) => distance(...crease(a, b)),
	'fold-strip': ({ a, b }) => crease(a, b)[0][0] ?? Number.NaN,
	frame: ({ a, b, w }) => 2 * w * (a + b) + 4 * w * w,
	'hexagon-area': ({ a }) => polygon(6, a),
	'octagon-from-square': ({ a, b }) =>
		area([b, 0], [a - b, 0], [a, b], [a, a - b], [a - b, a], [b, a], [0, a - b], [0, b]),
	'circle-area': ({ d }) => disc(d / 2),
	circumference: ({ r }) => integral(() => r, 0, 2 * PI),
	'radius-from-area': ({ s }) => sqrt(s) / sqrt(PI),
	sector: ({ r, t }) => integral(() => (r * r) / 2, 0, radians(t)),
	arc: ({ r, t }) => integral(() => r, 0, radians(t)),
	annulus: ({ R, r }) => disc(R) - disc(r),
	'tangent-chord-ring': ({ c }) => disc(hypot(3, c / 2)) - disc(3),
	chord: ({ r, d }) => r * 2 * sin(acos(d / r)),
	tangent: ({ r, d }) => d * sin(acos(r / d)),
	secant: ({ t, a }) => {
		// A circle of radius 2 t: turn the secant until its nearer part is a.
		const [r, d] = [2 * t, hypot(2 * t, t)];
		let [low, high] = [0, Math.asin(r / d)];
		for (let i = 0; i < 200; i++) {
			const turn = (low + high) / 2;
			if (crossings(d, r, turn)[0] < a) low = turn;
			else high = turn;
		}
		const [near, far] = crossings(d, r, low);
		return crossings(d, r, 0)[0] < a ? far - near : t ** 2 / a - a;
	},
	'crossing-chords': ({ a, b, c }) => {
		// The circle through A, B and C with the chords at right angles.
		const [A, B, C] = [
			[-a, 0],
			[b, 0],
			[0, c],
		];
		const [, y = 0] = centre(A, B, C);
		return 2 * abs(c - y);
	},
	'common-tangent': ({ R, r }) => sqrt((R + r) ** 2 - (R - r) ** 2),
	'square-minus-circle': ({ a }) => a * a - disc(a / 2),
	'circle-minus-square': ({ a }) => disc(hypot(a, a) / 2) - a * a,
	leaf: ({ a }) => integral((t) => (a * sin(t)) ** 2, 0, PI / 2) * 2 - a * a,
	window: ({ a, b }) => a * b + disc(a / 2) / 2,
	belt: ({ r, d }) => 2 * d + 2 * integral(() => r, 0, PI),
	lune: ({ a, b }) => {
		const { A, B, C } = right(a, b);
		return disc(a / 2) / 2 + disc(b / 2) / 2 - (disc(distance(A, B) / 2) / 2 - area(A, B, C));
	},
	'third-angle': ({ a, b }) => {
		const { A, B, C } = byAngles(a, b);
		return angle(A, C, B);
	},
	'base-angle': ({ a }) => angle([0, 0], onCircle(a), [1, 0]),
	inscribed: ({ a }) => angle(onCircle(0), onCircle(a + 0.4 * (360 - a)), onCircle(a)),
	'inscribed-short-arc': ({ a }) => angle(onCircle(0), onCircle(0.3 * a), onCircle(a)),
	cyclic: ({ a }) => {
		// B and D are 2 a apart on the circle, seen from A on the other arc.
		const [B, D] = [onCircle(0), onCircle(2 * a)];
		return angle(B, onCircle(0.7 * a), D);
	},
	incentre: ({ a }) => {
		const { A, B, C } = byAngles(a, (180 - a) / 3);
		const bisector = (P: Vector, Q: Vector, R: Vector) =>
			minus(middle(along(P, Q, 1), along(P, R, 1)), P);
		return angle(B, meet(B, bisector(B, A, C), C, bisector(C, A, B)), C);
	},
	'tangents-angle': ({ a }) => 2 * degrees(acos(sin(radians(a / 2)))),
	'polygon-angle': ({ n }) => regularAngle(n),
	'quadrilateral-angle': ({ a, b, c }) => {
		const [A, B]: [Vector, Vector] = [
			[0, 0],
			[1, 0],
		];
		// D close to A on its side, C where the side from B meets the line from D at the angle that c asks for.
		const D = onCircle(a, 0.01);
		const C = meet(D, onCircle(a + 180 + (360 - a - b - c)), B, onCircle(180 - b));
		return angle(A, D, C);
	},
	bisected: ({ a, b }) => {
		const { A, B, D } = bisected(a, b);
		return angle(A, D, B);
	},
	'vertex-view': ({ n }) => angle(onCircle(360 / n), onCircle(0), onCircle(720 / n)),
	distance: ({ a, b, c, d }) => distance([a, b], [c, d]),
	shoelace: ({ a, b, c, d, e, f }) => area([a, b], [c, d], [e, f]),
	'circle-through': ({ a, b, c, d }) => disc(distance([a, b], [c, d])),
	'circle-on-diameter': ({ a, b, c, d }) => disc(distance([a, b], [c, d]) / 2),
	'axes-distance': ({ a, b }) => distanceToLine([0, 0], [a, 0], [0, b]),
	mirror: ({ a, b }) => distance([a, b], [b, a]),
	turn: ({ a, b, c, d }) => distance(onCircle(90 + degrees(Math.atan2(b, a)), hypot(a, b)), [c, d]),
	dilation: ({ s, k }) => {
		const [A, B, C] = scaledTriangle(s).map((P) => P.map((x) => k * x));
		return area(A ?? [], B ?? [], C ?? []);
	},
	'point-to-line': ({ a, b, m, n, c }) => distanceToLine([a, b], [0, c / n], [c / m, 0]),
	'axis-chord': ({ b, r }) => 2 * r * sin(acos(abs(b) / r)),
	'parallel-lines': ({ m, b, c }) => distanceToLine([0, b], [0, c], [1, m + c]),
	'crossing-lines': ({ m, n, c }) =>
		area([0, 0], [c / n, 0], meet([0, 0], [1, m], [0, c], [1, -n])),
	midpoints: ({ w, h }) => area([w / 2, 0], [w, h / 2], [w / 2, h], [0, h / 2]),
	'box-diagonal': ({ a, b, c }) => distance([0, 0, 0], [a, b, c]),
	'box-surface': ({ a, b, c }) => [a * b, b * c, c * a].reduce((sum, face) => sum + 2 * face, 0),
	cylinder: ({ d, h }) => disc(d / 2) * h,
	'cylinder-surface': ({ r, h }) => 2 * disc(r) + integral(() => r * h, 0, 2 * PI),
	cone: ({ r, h }) => solid((z) => PI * ((r * z) / h) ** 2, h),
	'cone-mantle': ({ r, h }) => integral((x) => 2 * PI * ((x * r) / h) * hypot(1, r / h), 0, h),
	frustum: ({ R, r, h }) => solid((z) => PI * (r + ((R - r) * z) / h) ** 2, h),
	sphere: ({ d }) => ball(d / 2),
	'sphere-surface': ({ r }) => integral((t) => 2 * PI * r * sin(t) * r, 0, PI),
	'ball-in-cube': ({ a }) => a ** 3 - ball(a / 2),
	'sphere-around-box': ({ a, b, c }) =>
		integral((t) => 2 * PI * sin(t) * (distance([0, 0, 0], [a, b, c]) / 2) ** 2, 0, PI),
	recast: ({ r, a }) => ball(r) / disc(a),
	pyramid: ({ s, h }) => solid((z) => s * (z / h) ** 2, h),
	'pyramid-sides': ({ a, h }) => 4 * ((a * distance([0, 0, h], [a / 2, 0, 0])) / 2),
	prism: ({ s, h }) => solid(() => s, h),
	'triangular-prism': ({ a, b, c }) => area([0, 0], [a, 0], [0, b]) * c,
	tetrahedron: ({ a }) => {
		// Four corners of a cube of edge a / sqrt(2): the cube without four corner pyramids.
		const edge = a / sqrt(2);
		return edge ** 3 - 4 * solid((z) => (edge * edge * (z / edge) ** 2) / 2, edge);
	},
	'cube-section': ({ a }) => polygon(6, distance([a / 2, 0, 0], [0, a / 2, 0])),
	'sphere-section': ({ r, d }) => disc(r * sin(acos(d / r))),
	pour: ({ v, a, b }) => v / a / b,
	'cone-height': ({ v, s }) => v / solid((z) => s * z * z, 1),
	enlarged: ({ v, k }) => k * k * k * v,
	'height-from-area': ({ s, a }) => s / area([0, 0], [a, 0], [3, 1]),
	'equilateral-side': ({ s }) => sqrt(s / polygon(3, 1)),
	'trapezoid-height': ({ s, a, b }) => s / area([0, 0], [a, 0], [b, 1], [0, 1]),
	centroid: ({ s }) => {
		const [A, B, C] = scaledTriangle(s);
		return area(meet(A, minus(middle(B, C), A), B, minus(middle(A, C), B)), B, C);
	},
	medial: ({ s }) => {
		const [A, B, C] = scaledTriangle(s);
		return area(middle(A, B), middle(B, C), middle(C, A));
	},
	'inner-circle': ({ s }) => disc(sqrt(s) / 2),
	'ring-from-disc': ({ s, k }) => disc(sqrt(s / PI)) - disc(sqrt(s / PI) / k),
	'parallelogram-part': ({ s }) => area([2, s / 4], [2, 0], [5, s / 8]),
	'around-cone': ({ v }) => v - solid((z) => v * z * z, 1),
	'cut-tip': ({ v, k }) => integral((z) => 3 * v * z * z, 1 / k, 1),
	'square-block': ({ v, a }) => 2 * (a * a) + 4 * a * (v / (a * a)),
	'cylinder-height': ({ v, r }) => v / disc(r),
	'great-circle': ({ s }) => s / 2 + disc(sqrt(s / (4 * PI))),
	'cube-corner': ({ v }) => solid((z) => (v * z * z) / 2, 1),
	'cube-diagonal': ({ s }) => distance([0, 0, 0], [sqrt(s / 6), sqrt(s / 6), sqrt(s / 6)]),
	'rolled-sheet': ({ a, b }) => disc(a / (2 * PI)) * b,
};
