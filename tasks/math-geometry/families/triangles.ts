import type { Family } from './family.ts';

/** For the sides a, b, c. */
const TRIANGLE = ['a + b - c', 'b + c - a', 'c + a - b'];
const LEGS = { a: 'length', b: 'length' } as const;
const SIDES = { a: 'length', b: 'length', c: 'length' } as const;

export const triangles: readonly Family[] = [
	{
		id: 'hypotenuse',
		gives: 'length',
		needs: LEGS,
		setups: [
			'The two legs of a right triangle measure {a} and {b}.',
			'From a right angle, one leg of a triangle runs {a} far and the other {b} far.',
			'A rectangle has sides {a} and {b}, and one of its diagonals cuts it into two right triangles.',
		],
		ask: 'the length of the hypotenuse',
		formula: 'sqrt(a^2 + b^2)',
		mistakes: [
			['a + b', 'the legs are added without squares'],
			['a^2 + b^2', 'the root is forgotten'],
		],
	},
	{
		id: 'leg',
		gives: 'length',
		needs: { a: 'length', c: 'length' },
		setups: [
			'In a right triangle one leg is {a} and the hypotenuse is {c}.',
			'A straight wire of length {c} runs from the top of a vertical pole to level ground, and the pole is {a} high; wire, pole and ground form a right triangle.',
		],
		ask: 'the length of the other leg of this right triangle',
		formula: 'sqrt(c^2 - a^2)',
		mistakes: [
			['sqrt(c^2 + a^2)', 'the squares are added'],
			['c - a', 'the lengths are subtracted without squares'],
		],
		positive: ['c - a'],
	},
	{
		id: 'altitude',
		gives: 'length',
		needs: LEGS,
		setups: [
			'Triangle ABC has a right angle at C, with BC = {a} and CA = {b}; D is the foot of the altitude from C to AB.',
			'In triangle ABC the angle at C is 90 degrees, BC = {a} and CA = {b}. The perpendicular from C meets AB at D.',
		],
		ask: 'the length of CD',
		formula: 'a*b/sqrt(a^2 + b^2)',
		mistakes: [
			['a*b/2', 'the area is taken for the altitude'],
			['sqrt(a^2 + b^2)/2', 'the median is taken for the altitude'],
		],
	},
	{
		id: 'foot',
		gives: 'length',
		needs: LEGS,
		setups: [
			'In a right triangle with a first leg of {a} and a second leg of {b}, the altitude to the hypotenuse divides the hypotenuse into two parts.',
		],
		ask: 'the length of the part of the hypotenuse that touches the first leg',
		formula: 'a^2/sqrt(a^2 + b^2)',
		mistakes: [
			['b^2/sqrt(a^2 + b^2)', 'the part at the second leg is taken'],
			['sqrt(a^2 + b^2)/2', 'the altitude is taken to halve the hypotenuse'],
		],
	},
	{
		id: 'right-circumradius',
		gives: 'length',
		needs: LEGS,
		setups: [
			'A circle passes through all three vertices of a right triangle with legs {a} and {b}.',
			'A right triangle with legs {a} and {b} is inscribed in a circle.',
		],
		ask: 'the radius of this circle',
		formula: 'sqrt(a^2 + b^2)/2',
		mistakes: [['sqrt(a^2 + b^2)', 'the diameter is taken for the radius']],
	},
	{
		id: 'right-inradius',
		gives: 'length',
		needs: LEGS,
		setups: [
			'A circle touches all three sides of a right triangle from inside; the legs are {a} and {b}.',
		],
		ask: 'the radius of this inscribed circle',
		formula: '(a + b - sqrt(a^2 + b^2))/2',
		mistakes: [
			['a + b - sqrt(a^2 + b^2)', 'the diameter is taken for the radius'],
			['sqrt(a^2 + b^2)/2', 'the circumscribed circle is taken'],
		],
	},
	{
		id: 'equilateral-area',
		gives: 'area',
		needs: { a: 'length' },
		setups: [
			'Every side of a triangle measures {a}.',
			'An equilateral triangle has side {a}.',
			'The perimeter of an equilateral triangle is three times {a}.',
		],
		ask: 'the area of the equilateral triangle',
		formula: 'sqrt(3)*a^2/4',
		mistakes: [
			['a^2/2', 'the side is taken for the height'],
			['sqrt(3)*a^2/2', 'the half is forgotten'],
		],
	},
	{
		id: 'equilateral-inradius',
		gives: 'length',
		needs: { a: 'length' },
		setups: ['A circle is inscribed in an equilateral triangle of side {a}.'],
		ask: 'the radius of the inscribed circle',
		formula: 'sqrt(3)*a/6',
		mistakes: [
			['sqrt(3)*a/3', 'the circumscribed circle is taken'],
			['sqrt(3)*a/2', 'the height of the triangle is taken'],
		],
	},
	{
		id: 'half-equilateral',
		gives: 'length',
		needs: { a: 'length' },
		setups: ['In a triangle with angles of 30, 60 and 90 degrees the shortest side is {a}.'],
		ask: 'the length of the side that is opposite the angle of 60 degrees',
		formula: 'sqrt(3)*a',
		mistakes: [
			['2*a', 'the hypotenuse is taken'],
			['sqrt(2)*a', 'the angles are taken for 45 degrees'],
		],
	},
	{
		id: 'parallel-segment',
		gives: 'length',
		needs: SIDES,
		setups: [
			'D lies on side AB of triangle ABC and E on side AC, so that DE is parallel to BC. AD = {a}, DB = {b} and BC = {c}.',
			'In triangle ABC, BC = {c}. A line parallel to BC meets AB at D and AC at E, where AD = {a} and DB = {b}.',
		],
		ask: 'the length of DE',
		formula: 'a*c/(a + b)',
		mistakes: [
			['a*c/b', 'DB is taken for AB'],
			['b*c/(a + b)', 'DB is taken for AD'],
		],
	},
	{
		id: 'shadow',
		gives: 'length',
		needs: SIDES,
		setups: [
			'A vertical stick of height {a} casts a shadow of length {b} on level ground. At the same time a tower casts a shadow of length {c}.',
		],
		ask: 'the height of the tower',
		formula: 'a*c/b',
		mistakes: [['b*c/a', 'the ratio is turned round']],
	},
	{
		id: 'cut-off-area',
		gives: 'area',
		needs: { a: 'length', b: 'length', s: 'area' },
		setups: [
			'Triangle ABC has area {s}. D on AB and E on AC are such that DE is parallel to BC, with AD = {a} and DB = {b}.',
		],
		ask: 'the area of the quadrilateral DBCE',
		formula: 's*((a + b)^2 - a^2)/(a + b)^2',
		mistakes: [
			['s*b/(a + b)', 'the ratio of areas is not squared'],
			['s*a^2/(a + b)^2', 'the small triangle is taken'],
		],
	},
	{
		id: 'heron',
		gives: 'area',
		needs: SIDES,
		setups: [
			'The sides of a triangle are {a}, {b} and {c}.',
			'A triangular field has sides of {a}, {b} and {c}.',
		],
		ask: 'the area of the triangle',
		formula: 'sqrt((a + b + c)*(b + c - a)*(c + a - b)*(a + b - c))/4',
		mistakes: [
			['sqrt((a + b + c)*(b + c - a)*(c + a - b)*(a + b - c))/2', 'the half is forgotten'],
			['a*b/2', 'two sides are taken to be perpendicular'],
		],
		positive: TRIANGLE,
	},
	{
		id: 'median',
		gives: 'length',
		needs: SIDES,
		setups: [
			'In triangle ABC, BC = {a}, CA = {b} and AB = {c}; M is the midpoint of BC.',
			'Triangle ABC has sides AB = {c}, BC = {a} and CA = {b}. The point M halves BC.',
		],
		ask: 'the length of the median AM',
		formula: 'sqrt(2*b^2 + 2*c^2 - a^2)/2',
		mistakes: [
			['(b + c)/2', 'the mean of two sides is taken'],
			['sqrt(2*b^2 + 2*c^2 - a^2)', 'the half is forgotten'],
		],
		positive: TRIANGLE,
	},
	{
		id: 'bisector',
		gives: 'length',
		needs: SIDES,
		setups: [
			'In triangle ABC, BC = {a}, CA = {b} and AB = {c}. The bisector of the angle at A meets BC at D.',
		],
		ask: 'the length of BD',
		formula: 'a*c/(b + c)',
		mistakes: [
			['a*b/(b + c)', 'CD is taken for BD'],
			['a/2', 'the bisector is taken for the median'],
		],
		positive: TRIANGLE,
	},
	{
		id: 'isosceles-height',
		gives: 'length',
		needs: { a: 'length', c: 'length' },
		setups: [
			'An isosceles triangle has base {a}, and its two equal sides measure {c} each.',
			'A roof gable is an isosceles triangle: its base is {a}, each slope is {c}.',
		],
		ask: 'the height of the triangle over this base',
		formula: 'sqrt(c^2 - a^2/4)',
		mistakes: [['sqrt(c^2 - a^2)', 'the base is not halved']],
		positive: ['2*c - a'],
	},
];
