import type { Family } from './family.ts';

export const angles: readonly Family[] = [
	{
		id: 'third-angle',
		gives: 'angle',
		needs: { a: 'angle', b: 'angle' },
		setups: ['Two angles of a triangle measure {a} and {b} degrees.'],
		ask: 'the third angle of the triangle in degrees',
		formula: '180 - a - b',
		mistakes: [
			['a + b', 'the exterior angle is taken'],
			['360 - a - b', 'the angles are taken to add up to 360 degrees'],
		],
		positive: ['180 - a - b'],
	},
	{
		id: 'base-angle',
		gives: 'angle',
		needs: { a: 'angle' },
		setups: [
			'In an isosceles triangle the angle between the two equal sides is {a} degrees.',
			'Triangle ABC has AB = AC, and its angle at A is {a} degrees.',
		],
		ask: 'one of the two equal angles of this triangle in degrees',
		formula: '(180 - a)/2',
		mistakes: [
			['180 - 2*a', 'a base angle is taken to be given'],
			['180 - a', 'the half is forgotten'],
		],
		positive: ['180 - a'],
	},
	{
		id: 'inscribed',
		gives: 'angle',
		needs: { a: 'angle' },
		setups: [
			'A, B and C lie on a circle with centre O. The angle AOB is {a} degrees, and C lies on the longer arc from A to B.',
		],
		ask: 'the angle ACB in degrees',
		formula: 'a/2',
		mistakes: [
			['a', 'the central angle is taken'],
			['180 - a/2', 'C is put on the shorter arc'],
		],
		positive: ['180 - a'],
	},
	{
		id: 'inscribed-short-arc',
		gives: 'angle',
		needs: { a: 'angle' },
		setups: [
			'A, B and C lie on a circle with centre O. The angle AOB, less than a straight one, is {a} degrees, and C lies on the shorter arc from A to B.',
		],
		ask: 'the angle ACB in degrees',
		formula: '180 - a/2',
		mistakes: [
			['a/2', 'C is put on the longer arc'],
			['180 - a', 'the central angle is not halved'],
		],
		positive: ['180 - a'],
	},
	{
		id: 'cyclic',
		gives: 'angle',
		needs: { a: 'angle' },
		setups: ['The quadrilateral ABCD is inscribed in a circle, and its angle at A is {a} degrees.'],
		ask: 'the angle of ABCD at C in degrees',
		formula: '180 - a',
		mistakes: [
			['a', 'opposite angles are taken to be equal'],
			['2*a', 'the central angle is taken'],
		],
		positive: ['180 - a'],
	},
	{
		id: 'incentre',
		gives: 'angle',
		needs: { a: 'angle' },
		setups: [
			'In triangle ABC the angle at A is {a} degrees; the bisectors of the angles at B and C meet at I.',
		],
		ask: 'the angle BIC in degrees',
		formula: '90 + a/2',
		mistakes: [
			['180 - a', 'the angles at B and C are not halved'],
			['2*a', 'I is taken for the circumcentre'],
		],
		positive: ['180 - a'],
	},
	{
		id: 'tangents-angle',
		gives: 'angle',
		needs: { a: 'angle' },
		setups: [
			'Two tangents from a point P touch a circle with centre O at S and T. The angle SPT is {a} degrees.',
		],
		ask: 'the angle SOT, less than a straight one, in degrees',
		formula: '180 - a',
		mistakes: [
			['90 - a/2', 'only half of the angle is taken'],
			['a', 'the angles at P and O are taken to be equal'],
		],
		positive: ['180 - a'],
	},
	{
		id: 'polygon-angle',
		gives: 'angle',
		needs: { n: 'sides' },
		setups: [
			'A regular polygon has {n} sides.',
			'A coin has the shape of a regular polygon with {n} sides.',
		],
		ask: 'an interior angle of the polygon in degrees',
		formula: '180 - 360/n',
		mistakes: [
			['360/n', 'the exterior angle is taken'],
			['180*(n - 2)', 'the sum of all the angles is taken'],
		],
	},
	{
		id: 'quadrilateral-angle',
		gives: 'angle',
		needs: { a: 'angle', b: 'angle', c: 'angle' },
		setups: ['Three angles of a convex quadrilateral measure {a}, {b} and {c} degrees.'],
		ask: 'its fourth angle in degrees',
		formula: '360 - a - b - c',
		mistakes: [
			['540 - a - b - c', 'the angles are taken to add up to 540 degrees'],
			['a + b + c - 180', 'the angles are taken to add up to 180 degrees'],
		],
		positive: ['360 - a - b - c', 'a + b + c - 180', '180 - a', '180 - b', '180 - c'],
	},
	{
		id: 'bisected',
		gives: 'angle',
		needs: { a: 'angle', b: 'angle' },
		setups: [
			'In triangle ABC the angle at A is {a} degrees and the angle at B is {b} degrees. The bisector of the angle at A meets BC at D.',
		],
		ask: 'the angle ADB in degrees',
		formula: '180 - a/2 - b',
		mistakes: [
			['180 - a - b', 'the angle at A is not halved'],
			['180 - a/2 - b/2', 'both angles are halved'],
		],
		positive: ['180 - a - b'],
	},
	{
		id: 'vertex-view',
		gives: 'angle',
		needs: { n: 'sides' },
		setups: [
			'The vertices of a regular polygon with {n} sides lie on a circle. From one vertex, lines are drawn to two other vertices that are neighbours of each other.',
		],
		ask: 'the angle between these two lines in degrees',
		formula: '180/n',
		mistakes: [
			['360/n', 'the central angle is taken'],
			['90/n', 'the angle is halved once too often'],
		],
		positive: ['n - 3'],
	},
];
