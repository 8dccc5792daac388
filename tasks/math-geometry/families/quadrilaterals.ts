import type { Family } from './family.ts';

const SIDES = { a: 'length', b: 'length' } as const;

export const quadrilaterals: readonly Family[] = [
	{
		id: 'trapezoid-area',
		gives: 'area',
		needs: { a: 'length', b: 'length', h: 'length' },
		setups: [
			'The parallel sides of a trapezoid measure {a} and {b}, and they are {h} apart.',
			'A trapezoid has bases {a} and {b} and height {h}.',
		],
		ask: 'the area of the trapezoid',
		formula: '(a + b)*h/2',
		mistakes: [
			['(a + b)*h', 'the half is forgotten'],
			['a*b*h/2', 'the bases are multiplied'],
		],
	},
	{
		id: 'trapezoid-leg',
		gives: 'length',
		needs: { a: 'length', b: 'length', h: 'length' },
		setups: [
			'An isosceles trapezoid has the longer base {a}, the shorter base {b} and height {h}.',
		],
		ask: 'the length of one of its two equal legs',
		formula: 'sqrt(h^2 + (a - b)^2/4)',
		mistakes: [['sqrt(h^2 + (a - b)^2)', 'the difference of the bases is not halved']],
		positive: ['a - b'],
	},
	{
		id: 'trapezoid-section',
		gives: 'length',
		needs: SIDES,
		setups: [
			'A trapezoid has bases {a} and {b}. Through the point where its diagonals cross, a line parallel to the bases is drawn; it meets the two legs at P and Q.',
		],
		ask: 'the length of PQ',
		formula: '2*a*b/(a + b)',
		mistakes: [['(a + b)/2', 'the midline is taken']],
		positive: ['(a - b)^2'],
	},
	{
		id: 'rhombus-side',
		gives: 'length',
		needs: SIDES,
		setups: [
			'The diagonals of a rhombus measure {a} and {b}.',
			'A kite frame is a rhombus, stiffened by its diagonals of {a} and {b}.',
		],
		ask: 'the side of the rhombus',
		formula: 'sqrt(a^2 + b^2)/2',
		mistakes: [['sqrt(a^2 + b^2)', 'the diagonals are not halved']],
	},
	{
		id: 'rhombus-area',
		gives: 'area',
		needs: { a: 'length', c: 'length' },
		setups: ['A rhombus has side {c}, and one of its diagonals is {a}.'],
		ask: 'the area of the rhombus',
		formula: 'a*sqrt(4*c^2 - a^2)/2',
		mistakes: [
			['a*sqrt(c^2 - a^2/4)/2', 'the other diagonal is halved once too often'],
			['a*c/2', 'the side is taken for a diagonal'],
		],
		positive: ['2*c - a'],
	},
	{
		id: 'square-diagonal',
		gives: 'length',
		needs: { s: 'area' },
		setups: ['A square has the area {s}.', 'A square tile covers an area of {s}.'],
		ask: 'the length of a diagonal of the square',
		formula: 'sqrt(2*s)',
		mistakes: [
			['sqrt(s)', 'the side is taken for the diagonal'],
			['2*sqrt(s)', 'two sides are added'],
		],
	},
	{
		id: 'rectangle-perimeter',
		gives: 'length',
		needs: { a: 'length', s: 'area' },
		setups: ['A rectangle of area {s} has one side {a}.'],
		ask: 'the perimeter of the rectangle',
		formula: '2*(a + s/a)',
		mistakes: [
			['a + s/a', 'only two sides are counted'],
			['4*s/a', 'the rectangle is taken for a square'],
		],
	},
	{
		id: 'fold',
		gives: 'length',
		needs: SIDES,
		setups: [
			'A rectangular sheet of paper has the longer side {a} and the shorter side {b}. It is folded once so that two opposite corners meet.',
		],
		ask: 'the length of the crease',
		formula: 'b*sqrt(a^2 + b^2)/a',
		mistakes: [
			['sqrt(a^2 + b^2)', 'the diagonal is taken for the crease'],
			['a*sqrt(a^2 + b^2)/b', 'the sides are swapped'],
		],
		positive: ['a - b'],
	},
	{
		id: 'fold-strip',
		gives: 'length',
		needs: SIDES,
		setups: [
			'Rectangle ABCD has AB = {a} and BC = {b}, AB being the longer. The sheet is folded along a line so that C falls on A; the fold meets AB at E.',
		],
		ask: 'the length of AE',
		formula: '(a^2 + b^2)/(2*a)',
		mistakes: [
			['(a^2 - b^2)/(2*a)', 'EB is taken for AE'],
			['a/2', 'E is taken for the midpoint'],
		],
		positive: ['a - b'],
	},
	{
		id: 'frame',
		gives: 'area',
		needs: { a: 'length', b: 'length', w: 'length' },
		setups: [
			'A picture of {a} by {b} has a frame of width {w} all round, outside the picture, with square corners.',
			'A rectangular pond measures {a} by {b}. A path of width {w} with square outer corners runs all round it.',
		],
		ask: 'the area of this border alone',
		formula: '(a + 2*w)*(b + 2*w) - a*b',
		mistakes: [
			['(a + w)*(b + w) - a*b', 'the width is counted on one side only'],
			['2*w*(a + b)', 'the corners are forgotten'],
		],
	},
	{
		id: 'hexagon-area',
		gives: 'area',
		needs: { a: 'length' },
		setups: ['A regular hexagon has side {a}.', 'Each side of a regular hexagonal tile is {a}.'],
		ask: 'the area of the hexagon',
		formula: '3*sqrt(3)*a^2/2',
		mistakes: [
			['3*a^2', 'the side is taken for the height of a triangle'],
			['3*sqrt(3)*a^2/4', 'only three of the six triangles are counted'],
		],
	},
	{
		id: 'octagon-from-square',
		gives: 'area',
		needs: SIDES,
		setups: [
			'From each corner of a square of side {a} an isosceles right triangle with legs {b} is cut off.',
		],
		ask: 'the area of the octagon that remains',
		formula: 'a^2 - 2*b^2',
		mistakes: [
			['a^2 - 4*b^2', 'squares are cut off'],
			['a^2 - b^2', 'only two corners are cut off'],
		],
		positive: ['a - 2*b'],
	},
];
