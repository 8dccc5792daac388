import { at, ball, box, CUBE, disk, FLAT, heightOfCone, round } from './oblique.ts';
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
import { arc, limited, type Point, plus, polar } from './plane.ts';

/** Balls, cylinders and cones. */
export const roundSolids: Readonly<Record<string, Drawing>> = {
	cylinder: ({ d, h }) => {
		const { outline, parts } = round(d / 2, d / 2, h);
		return [
			askedArea(outline, [0, 0.42 * h]),
			parts,
			thin([-d / 2, h], [d / 2, h]),
			label('{d}', [0, h + (d / 2) * FLAT], [0, 1]),
			label('{h}', [d / 2, h / 2], [1, 0]),
		];
	},
	'cylinder-surface': ({ r, h }) => {
		const { outline, parts } = round(r, r, h);
		return [
			askedArea(outline, [0, 0.42 * h]),
			parts,
			thin([0, h], [r, h]),
			label('{r}', [r / 2, h + r * FLAT], [0, 1]),
			label('{h}', [r, h / 2], [1, 0]),
		];
	},
	cone: ({ r, h }) => coneOf(r, h),
	'cone-mantle': ({ r, h }) => coneOf(r, h),
	frustum: ({ R, r, h }) => {
		const { outline, parts } = round(r, R, h);
		return [
			askedArea(outline, [-0.3 * r, 0.45 * h]),
			parts,
			heightOfCone(h),
			thin([0, 0], [r, 0]),
			thin([0, h], [R, h]),
			label('{R}', [R / 2, h + R * FLAT], [0, 1]),
			label('{r}', [r / 2, -r * FLAT], [0, -1]),
			label('{h}', [0, h / 2], [1, 0]),
		];
	},
	sphere: ({ d }) => [
		askedArea(disk(d / 2), [0, 0.28 * d]),
		ball(d / 2),
		thin([-d / 2, 0], [d / 2, 0]),
		label('{d}', [0, 0], [0, 1]),
	],
	'sphere-surface': ({ r }) => [
		askedArea(disk(r), [0, 0.6 * r]),
		ball(r),
		dot([0, 0], 0.025 * r),
		thin([0, 0], [r, 0]),
		label('{r}', [r / 2, 0], [0, 1]),
	],
	'ball-in-cube': () => {
		const centre = at(0.5, 0.5, 0.5);
		const hole = arc(centre, [0.5, 0.5], 0, -360);
		const [first = centre] = CUBE.outline;
		return [
			askedArea([...CUBE.outline, first, ...hole], at(1, 0.5, 0.86)),
			CUBE.parts,
			ball(0.5, centre),
			CUBE.sizes('{a}', '{a}', '{a}').slice(0, 1),
		];
	},
	'sphere-around-box': ({ a, b, c }) => {
		const { parts, sizes } = box(a, b, c);
		const centre = at(a / 2, b / 2, c / 2);
		const r = 0.54 * Math.hypot(a + 0.42 * b, c + 0.3 * b);
		return [
			askedArea(disk(r, centre), plus(centre, [0, 0.82 * r])),
			circle(centre, r),
			parts,
			sizes('{a}', '{b}', '{c}'),
		];
	},
	recast: ({ r, a }) => {
		const h = limited((4 * r ** 3) / (3 * a * a), 0.4 * a, 4 * a);
		const shift = r + 1.6 * a + 0.4 * r;
		const { parts } = round(a, a, h);
		return [
			ball(r, [-shift, r - a * FLAT]),
			thin([-shift, r - a * FLAT], [r - shift, r - a * FLAT]),
			label('{r}', [r / 2 - shift, r - a * FLAT], [0, 1]),
			parts,
			thin([0, 0], [a, 0]),
			label('{a}', [0, -a * FLAT], [0, -1]),
			asked([a, 0], [a, h], [0, 0]),
		];
	},
	'sphere-section': ({ r, d }) => {
		const half = Math.sqrt(Math.max(0, r * r - d * d));
		const cut = arc([0, d], [half, half * FLAT]);
		return [
			askedArea(cut, [-0.45 * half, d]),
			circle([0, 0], r),
			edge(...cut),
			dot([0, 0], 0.025 * r),
			broken([0, 0], [0, d]),
			label('{d}', [0, d / 2], [1, 0]),
			thin([0, 0], polar(-30, r)),
			label('{r}', polar(-30, r / 2), [-0.5, -1]),
		];
	},
	'cone-height': ({ v, s }) => {
		const r = Math.sqrt(s / Math.PI);
		const h = limited((3 * v) / s, 0.7 * r, 3.5 * r);
		return [
			filled(...arc([0, 0], [r, r * FLAT])),
			round(r, 0, h).parts,
			label('base {s}', [0, -r * FLAT], [0, -1]),
			label('volume {v}', [-r * 0.55, h * 0.5], [-1, 0.5]),
			asked([0, 0], [0, h], [-r, 0]),
		];
	},
	'around-cone': () => {
		const [r, h] = [1, 1.7];
		const { outline, parts } = round(r, r, h);
		return [
			askedArea(
				[...outline, [-r, 0], [0, h], [r, 0], ...arc([0, 0], [r, r * FLAT], 0, -180)],
				[-0.68, 1.25],
			),
			parts,
			edge([-r, 0], [0, h], [r, 0]),
			label('cylinder {v}', [r, h / 2], [1, 0]),
		];
	},
	'cylinder-height': ({ v, r }) => {
		const h = limited(v / (Math.PI * r * r), 0.5 * r, 5 * r);
		return [
			round(r, r, h).parts,
			thin([0, h], [r, h]),
			label('{r}', [r / 2, h + r * FLAT], [0, 1]),
			label('volume {v}', [0, h / 2 - r * FLAT]),
			asked([r, 0], [r, h], [0, 0]),
		];
	},
	'great-circle': () => [
		askedArea([...arc([0, 0], [1, 1], 180, 360), ...arc([0, 0], [1, FLAT], 0, 180)], [0, -0.6]),
		edge(...arc([0, 0], [1, 1], 180, 360)),
		edge(...arc([0, 0], [1, FLAT])),
		broken(...arc([0, 0], [1, 1], 0, 180)),
		label('surface of the ball {s}', [0, 1], [0, 1]),
	],
	'rolled-sheet': ({ a, b }) => {
		const r = a / 6;
		const { outline, parts } = round(r, r, b);
		const left = -r - 0.25 * a - a;
		const sheet: [Point, Point, Point, Point] = [
			[left, 0],
			[left + a, 0],
			[left + a, b],
			[left, b],
		];
		const [A, B, , D] = sheet;
		return [
			shape(...sheet),
			side('{a}', A, B, D),
			side('{b}', A, D, B),
			askedArea(outline, [0, 0.42 * b]),
			parts,
		];
	},
};

function coneOf(r: number, h: number): Part[][] {
	const { outline, parts } = round(r, 0, h);
	return [
		askedArea(outline, [-0.3 * r, 0.25 * h]),
		parts,
		heightOfCone(h),
		thin([0, 0], [r, 0]),
		label('{r}', [r / 2, -r * FLAT * 0.87], [0.3, -1]),
		label('{h}', [0, 0.42 * h], [1, 0]),
	];
}
