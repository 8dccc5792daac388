import type { Family } from './family.ts';

const POINTS = { a: 'coordinate', b: 'coordinate', c: 'coordinate', d: 'coordinate' } as const;
const APART = ['(a - c)^2 + (b - d)^2'];
const TWICE_TRIANGLE = '(c - a)*(f - b) - (e - a)*(d - b)';

export const coordinates: readonly Family[] = [
	{
		id: 'distance',
		gives: 'length',
		needs: POINTS,
		setups: ['In the plane, A is the point ({a}, {b}) and B is the point ({c}, {d}).'],
		ask: 'the distance between A and B',
		formula: 'sqrt((a - c)^2 + (b - d)^2)',
		mistakes: [
			['sqrt((a + c)^2 + (b + d)^2)', 'the coordinates are added'],
			['(a - c)^2 + (b - d)^2', 'the root is forgotten'],
		],
		positive: APART,
	},
	{
		id: 'shoelace',
		gives: 'area',
		needs: { ...POINTS, e: 'coordinate', f: 'coordinate' },
		setups: [
			'A triangle has the vertices ({a}, {b}), ({c}, {d}) and ({e}, {f}).',
			'The points ({a}, {b}), ({c}, {d}) and ({e}, {f}) are joined to form a triangle.',
		],
		ask: 'the area of this triangle',
		formula: `sqrt((${TWICE_TRIANGLE})^2)/2`,
		mistakes: [[`sqrt((${TWICE_TRIANGLE})^2)`, 'the half is forgotten']],
		positive: [`(${TWICE_TRIANGLE})^2`],
	},
	{
		id: 'circle-through',
		gives: 'area',
		needs: POINTS,
		setups: ['A circle has its centre at ({a}, {b}) and passes through ({c}, {d}).'],
		ask: 'the area of the circle',
		formula: 'pi*((a - c)^2 + (b - d)^2)',
		mistakes: [['pi*((a - c)^2 + (b - d)^2)/4', 'the radius is taken for the diameter']],
		positive: APART,
	},
	{
		id: 'circle-on-diameter',
		gives: 'area',
		needs: POINTS,
		setups: ['The segment from ({a}, {b}) to ({c}, {d}) is a diameter of a circle.'],
		ask: 'the area of this circle',
		formula: 'pi*((a - c)^2 + (b - d)^2)/4',
		mistakes: [['pi*((a - c)^2 + (b - d)^2)', 'the diameter is taken for the radius']],
		positive: APART,
	},
	{
		id: 'axes-distance',
		gives: 'length',
		needs: { a: 'length', b: 'length' },
		setups: ['A line cuts the x-axis at ({a}, 0) and the y-axis at (0, {b}).'],
		ask: 'the distance of the line from the origin',
		formula: 'a*b/sqrt(a^2 + b^2)',
		mistakes: [
			['sqrt(a^2 + b^2)/2', 'the middle between the axes is taken'],
			['a*b/2', 'the area of the triangle is taken'],
		],
	},
	{
		id: 'mirror',
		gives: 'length',
		needs: { a: 'coordinate', b: 'coordinate' },
		setups: ['The point P = ({a}, {b}) is reflected in the line y = x, which gives the point Q.'],
		ask: 'the distance between P and Q',
		formula: 'sqrt(2*(a - b)^2)',
		mistakes: [
			['sqrt((a - b)^2)', 'only one coordinate is compared'],
			['sqrt(2*(a + b)^2)', 'the line y = -x is taken'],
		],
		positive: ['(a - b)^2'],
	},
	{
		id: 'turn',
		gives: 'length',
		needs: POINTS,
		setups: [
			'The point ({a}, {b}) is turned by 90 degrees counterclockwise about the origin, which gives P. Q is the point ({c}, {d}).',
		],
		ask: 'the distance between P and Q',
		formula: 'sqrt((b + c)^2 + (a - d)^2)',
		mistakes: [
			['sqrt((b - c)^2 + (a + d)^2)', 'the point is turned clockwise'],
			['sqrt((a - c)^2 + (b - d)^2)', 'the point is not turned'],
		],
		positive: ['(b + c)^2 + (a - d)^2'],
	},
	{
		id: 'dilation',
		gives: 'area',
		needs: { s: 'area', k: 'factor' },
		setups: [
			'A figure in the plane has area {s}. It is dilated from the origin by the scale factor {k}.',
			'A dilation with centre (1, 2) and scale factor {k} is applied to a polygon of area {s}.',
		],
		ask: 'the area of the image',
		formula: 's*k^2',
		mistakes: [
			['s*k', 'the factor is not squared'],
			['s*k^3', 'the factor is cubed'],
		],
	},
	{
		id: 'point-to-line',
		gives: 'length',
		needs: { a: 'coordinate', b: 'coordinate', m: 'factor', n: 'factor', c: 'length' },
		setups: ['The line g has the equation {m}*x + {n}*y = {c}, and P is the point ({a}, {b}).'],
		ask: 'the distance of P from g',
		formula: 'sqrt((m*a + n*b - c)^2)/sqrt(m^2 + n^2)',
		mistakes: [
			['sqrt((m*a + n*b - c)^2)', 'the length of the normal is forgotten'],
			['sqrt((m*a + n*b + c)^2)/sqrt(m^2 + n^2)', 'the sign of the right side is wrong'],
		],
		positive: ['(m*a + n*b - c)^2'],
	},
	{
		id: 'axis-chord',
		gives: 'length',
		needs: { a: 'coordinate', b: 'coordinate', r: 'length' },
		setups: ['A circle of radius {r} with its centre at ({a}, {b}) cuts the x-axis at two points.'],
		ask: 'the distance between these two points',
		formula: '2*sqrt(r^2 - b^2)',
		mistakes: [
			['sqrt(r^2 - b^2)', 'only half of the chord is taken'],
			['2*sqrt(r^2 - a^2)', 'the y-axis is taken'],
		],
		positive: ['r^2 - b^2'],
	},
	{
		id: 'parallel-lines',
		gives: 'length',
		needs: { m: 'factor', b: 'coordinate', c: 'length' },
		setups: ['Two parallel lines have the equations y = {m}*x + ({b}) and y = {m}*x + {c}.'],
		ask: 'the distance between the two lines',
		formula: 'sqrt((b - c)^2)/sqrt(m^2 + 1)',
		mistakes: [
			['sqrt((b - c)^2)', 'the distance is measured along the y-axis'],
			['sqrt((b - c)^2)/m', 'the slope is taken for the length of the normal'],
		],
		positive: ['(b - c)^2'],
	},
	{
		id: 'crossing-lines',
		gives: 'area',
		needs: { m: 'factor', n: 'factor', c: 'length' },
		setups: [
			'The lines y = {m}*x and y = {c} - {n}*x meet at S. They and the x-axis bound a triangle.',
		],
		ask: 'the area of this triangle',
		formula: 'm*c^2/(2*n*(m + n))',
		mistakes: [
			['m*c^2/(n*(m + n))', 'the half is forgotten'],
			['c^2/(2*(m + n))', 'the triangle with the y-axis is taken'],
		],
	},
	{
		id: 'midpoints',
		gives: 'area',
		needs: { a: 'coordinate', b: 'coordinate', w: 'length', h: 'length' },
		setups: [
			'A rectangle with sides parallel to the axes has its lower left corner at ({a}, {b}); it is {w} wide and {h} high. The midpoints of its sides are joined in order.',
		],
		ask: 'the area of the quadrilateral of the midpoints',
		formula: 'w*h/2',
		mistakes: [
			['w*h/4', 'the area is halved twice'],
			['w*h', 'the rectangle is taken'],
		],
	},
];
