import { broken, circle, edge, type Part, shape, side, thin } from './parts.ts';
import { arc, type Point } from './plane.ts';

/** To the right, to the back, upwards, in oblique projection. */
export const at = (x: number, y: number, z: number): Point => [x + 0.42 * y, z + 0.3 * y];
/** How flat a horizontal circle looks. */
export const FLAT = 0.28;

interface Box {
	readonly outline: readonly Point[];
	readonly parts: Part[];
	readonly sizes: (a: string, b: string, c: string) => Part[];
}

/** A box a wide, b deep and c high. */
export function box(a: number, b: number, c: number): Box {
	const [front, back] = [0, b].map((y): [Point, Point, Point, Point] => [
		at(0, y, 0),
		at(a, y, 0),
		at(a, y, c),
		at(0, y, c),
	]) as [[Point, Point, Point, Point], [Point, Point, Point, Point]];
	const [A, B, C, D] = front;
	const [E, F, G, H] = back;
	return {
		outline: [A, B, F, G, H, D],
		parts: [
			...broken(A, E, F),
			...broken(E, H),
			...shape(...front),
			...edge(B, F, G, H, D),
			...edge(C, G),
		],
		sizes: (wide, deep, high) => [
			...side(wide, A, B, C),
			...side(deep, B, F, C),
			...side(high, A, D, B),
		],
	};
}

/** A horizontal circle: its front half drawn through, its back half too if it can be seen. */
const disc = (z: number, r: number, isSeen: boolean, x = 0): Part[] => {
	const radii: Point = [r, r * FLAT];
	return [
		...edge(...arc([x, z], radii, 180, 360)),
		...(isSeen ? edge : broken)(...arc([x, z], radii, 0, 180)),
	];
};

/** An upright cylinder or truncated cone on the origin. */
export function round(low: number, high: number, h: number) {
	const outline = [
		...arc([0, 0], [low, low * FLAT], 180, 360),
		...arc([0, h], [high, high * FLAT], 0, 180),
	];
	const sides = [...edge([-low, 0], [-high, h]), ...edge([low, 0], [high, h])];
	return {
		outline,
		parts: [...disc(0, low, false), ...(high > 0 ? disc(h, high, true) : []), ...sides],
	};
}

export const heightOfCone = (h: number): Part[] => broken([0, 0], [0, h]);

/** A ball about a point. */
export const ball = (r: number, centre: Point = [0, 0]): Part[] => [
	...circle(centre, r),
	...thin(...arc(centre, [r, r * FLAT], 180, 360)),
	...broken(...arc(centre, [r, r * FLAT], 0, 180)),
];

/** A pyramid on a square base. */
export function pyramid(a: number, h: number) {
	const [A, B, C, D] = [at(0, 0, 0), at(a, 0, 0), at(a, a, 0), at(0, a, 0)];
	const [M, T] = [at(a / 2, a / 2, 0), at(a / 2, a / 2, h)];
	return {
		A,
		B,
		C,
		D,
		M,
		T,
		parts: [...broken(A, D, C), ...broken(D, T), ...edge(A, B, C, T), ...edge(A, T, B)],
	};
}

export const disk = (r: number, centre: Point = [0, 0]) => arc(centre, [r, r]);
export const CUBE = box(1, 1, 1);
