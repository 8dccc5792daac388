/** Plane figures in coordinates, and integrals, with floating-point numbers. */
export type Vector = readonly number[];
/** The data of a figure by their names in the family; NaN for what it does not need. */
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

const { PI, cos, sin, sqrt, abs, hypot, acos } = Math;
export const minus = (p: Vector, q: Vector): Vector => p.map((x, i) => x - (q[i] ?? 0));
const dot = (p: Vector, q: Vector): number => p.reduce((sum, x, i) => sum + x * (q[i] ?? 0), 0);
const length = (p: Vector): number => hypot(...p);
export const distance = (p: Vector, q: Vector): number => length(minus(p, q));
export const degrees = (angle: number): number => (angle * 180) / PI;
export const radians = (angle: number): number => (angle * PI) / 180;
export const onCircle = (angle: number, r = 1): Vector => [
	r * cos(radians(angle)),
	r * sin(radians(angle)),
];

export function angle(p: Vector, at: Vector, q: Vector): number {
	const [u, v] = [minus(p, at), minus(q, at)];
	return degrees(acos(dot(u, v) / (length(u) * length(v))));
}

export function area(...points: Vector[]): number {
	return abs(
		points.reduce((sum, [x = 0, y = 0], i) => {
			const [u = 0, v = 0] = points[(i + 1) % points.length] ?? [];
			return sum + (x * v - u * y) / 2;
		}, 0),
	);
}

/** Simpson's rule. */
export function integral(
	f: (x: number) => number,
	from: number,
	to: number,
	parts = 4_000,
): number {
	const step = (to - from) / parts;
	let sum = f(from) + f(to);
	for (let i = 1; i < parts; i++) sum += f(from + i * step) * (i % 2 === 1 ? 4 : 2);
	return (sum * step) / 3;
}
/** Over a half circle's angle, so that ends with vertical tangents do no harm. */
export const disc = (r: number): number => integral((t) => 2 * (r * sin(t)) ** 2, 0, PI);
export const solid = (section: (z: number) => number, height: number): number =>
	integral(section, 0, height);

/** Triangle with BC = a on the x-axis from B, CA = b, AB = c. */
export function triangle(a: number, b: number, c: number): { A: Vector; B: Vector; C: Vector } {
	const x = (a * a + c * c - b * b) / (2 * a);
	return { A: [x, sqrt(c * c - x * x)], B: [0, 0], C: [a, 0] };
}

/** Where the line p + t u meets the line q + s v. */
export function meet(p: Vector, u: Vector, q: Vector, v: Vector): Vector {
	const [px = 0, py = 0] = p;
	const [ux = 0, uy = 0] = u;
	const [qx = 0, qy = 0] = q;
	const [vx = 0, vy = 0] = v;
	const t = ((qx - px) * vy - (qy - py) * vx) / (ux * vy - uy * vx);
	return [px + t * ux, py + t * uy];
}

export const middle = (p: Vector, q: Vector): Vector => p.map((x, i) => (x + (q[i] ?? 0)) / 2);
export const distanceToLine = (p: Vector, q: Vector, r: Vector): number =>
	(2 * area(p, q, r)) / distance(q, r);

/** The crease where two opposite corners of a rectangle a by b, a the longer, are put together. */
export function crease(a: number, b: number): [Vector, Vector] {
	const [from, across]: [Vector, Vector] = [middle([0, 0], [a, b]), [-b, a]];
	return [meet(from, across, [0, 0], [1, 0]), meet(from, across, [0, b], [1, 0])];
}

/** A polygon's area from the angle sum of its triangles. */
export const polygon = (n: number, side: number): number => {
	const r = side / 2 / sin(PI / n);
	return area(...Array.from({ length: n }, (_, i) => onCircle((360 * i) / n, r)));
};
export const regularAngle = (n: number): number =>
	angle(onCircle(0), onCircle(360 / n), onCircle(720 / n));

export const dataOf = (known: Readonly<Record<string, number>>): Data => ({
	...(Object.fromEntries(NAMES.map((name) => [name, Number.NaN])) as Data),
	...known,
});

/** Right triangle with the right angle C at the origin, BC = a, CA = b; D the foot of its altitude. */
export function right(a: number, b: number): { A: Vector; B: Vector; C: Vector; D: Vector } {
	const [A, B, C] = [
		[0, b],
		[a, 0],
		[0, 0],
	];
	return { A, B, C, D: meet(C, [b, a], A, minus(B, A)) };
}

/** The point on the segment from A to B at distance d from A. */
export function along(A: Vector, B: Vector, d: number): Vector {
	const t = d / distance(A, B);
	return A.map((x, i) => x + t * ((B[i] ?? 0) - x));
}

/** The centre of the circle through three points. */
export function centre(p: Vector, q: Vector, r: Vector): Vector {
	const turned = ([x = 0, y = 0]: Vector): Vector => [-y, x];
	return meet(middle(p, q), turned(minus(q, p)), middle(q, r), turned(minus(r, q)));
}

/** Where a line from the outside point (d, 0) at an angle crosses the unit circle scaled to r. */
export function crossings(d: number, r: number, turn: number): readonly [number, number] {
	const half = sqrt(r * r - (d * sin(turn)) ** 2);
	return [d * cos(turn) - half, d * cos(turn) + half];
}

/** The apex angle a at A of a triangle with the angle b at B. */
export function byAngles(a: number, b: number): { A: Vector; B: Vector; C: Vector } {
	const [A, B]: [Vector, Vector] = [
		[0, 0],
		[1, 0],
	];
	return { A, B, C: meet(A, onCircle(a), B, onCircle(180 - b)) };
}

export const ball = (r: number): number => solid((z) => PI * (r * r - (z - r) ** 2), 2 * r);
export const bisected = (a: number, b: number) => {
	const { A, B, C } = byAngles(a, b);
	return { A, B, D: meet(A, onCircle(a / 2), B, minus(C, B)) };
};
export const scaledTriangle = (s: number): [Vector, Vector, Vector] => [
	[1, s / 3],
	[0, 0],
	[6, 0],
];
