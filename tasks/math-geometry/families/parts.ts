import type { Family } from './family.ts';

/** Figures that are given by an area. */
export const areaParts: readonly Family[] = [
	{
		id: 'height-from-area',
		gives: 'length',
		needs: { s: 'area', a: 'length' },
		setups: [
			'A triangle has the area {s} and a side of length {a}.',
			'A triangular sail with a lower edge of {a} has an area of {s}.',
		],
		ask: 'the height of the triangle over this side',
		formula: '2*s/a',
		mistakes: [
			['s/a', 'the half is forgotten'],
			['s/(2*a)', 'the half is taken on the wrong side'],
		],
	},
	{
		id: 'equilateral-side',
		gives: 'length',
		needs: { s: 'area' },
		setups: ['An equilateral triangle has the area {s}.'],
		ask: 'the side of the triangle',
		formula: 'sqrt(4*s/sqrt(3))',
		mistakes: [['sqrt(2*s/sqrt(3))', 'the half is forgotten']],
	},
	{
		id: 'trapezoid-height',
		gives: 'length',
		needs: { s: 'area', a: 'length', b: 'length' },
		setups: ['A trapezoid of area {s} has parallel sides of {a} and {b}.'],
		ask: 'the distance between the parallel sides',
		formula: '2*s/(a + b)',
		mistakes: [['s/(a + b)', 'the half is forgotten']],
	},
	{
		id: 'centroid',
		gives: 'area',
		needs: { s: 'area' },
		setups: ['Triangle ABC has the area {s}, and its medians meet at G.'],
		ask: 'the area of triangle GBC',
		formula: 's/3',
		mistakes: [
			['s/2', 'G is taken for a midpoint'],
			['s/6', 'only one of the six small triangles is taken'],
		],
	},
	{
		id: 'medial',
		gives: 'area',
		needs: { s: 'area' },
		setups: ['A triangle has the area {s}; the midpoints of its three sides are joined.'],
		ask: 'the area of the triangle of the midpoints',
		formula: 's/4',
		mistakes: [
			['s/2', 'the ratio of the sides is not squared'],
			['3*s/4', 'what is outside is taken'],
		],
	},
	{
		id: 'inner-circle',
		gives: 'area',
		needs: { s: 'area' },
		setups: ['A square has the area {s}, and a circle touches all four of its sides from inside.'],
		ask: 'the area of the circle',
		formula: 'pi*s/4',
		mistakes: [
			['pi*s', 'the side is taken for the radius'],
			['pi*s/2', 'the circle through the corners is taken'],
		],
	},
	{
		id: 'ring-from-disc',
		gives: 'area',
		needs: { s: 'area', k: 'factor' },
		setups: [
			'A disc has the area {s}. A concentric hole whose diameter is 1/{k} of the diameter of the disc is punched into it.',
		],
		ask: 'the area that remains',
		formula: 's*(k^2 - 1)/k^2',
		mistakes: [
			['s*(k - 1)/k', 'the ratio is not squared'],
			['s/k^2', 'the hole is taken'],
		],
	},
	{
		id: 'parallelogram-part',
		gives: 'area',
		needs: { s: 'area' },
		setups: [
			'A parallelogram ABCD has the area {s}; M is the midpoint of AB, and N is the midpoint of BC.',
		],
		ask: 'the area of triangle DMN',
		formula: '3*s/8',
		mistakes: [
			['s/2', 'the three corners are taken for half of the area'],
			['s/4', 'the midpoints are taken to give a quarter'],
		],
	},
];

/** Figures that are given by a volume, and solids that are given by an area. */
export const volumeParts: readonly Family[] = [
	{
		id: 'around-cone',
		gives: 'volume',
		needs: { v: 'volume' },
		setups: [
			'An upright cone stands inside a cylinder with the same base and the same height. The cylinder has the volume {v}.',
		],
		ask: 'the volume of the part of the cylinder that is outside the cone',
		formula: '2*v/3',
		mistakes: [
			['v/3', 'the cone is taken'],
			['v/2', 'the cone is taken for half of the cylinder'],
		],
	},
	{
		id: 'cut-tip',
		gives: 'volume',
		needs: { v: 'volume', k: 'factor' },
		setups: [
			'A pyramid has the volume {v}. A plane parallel to the base cuts off its tip; the pyramid that is cut off has 1/{k} of the height of the whole.',
		],
		ask: 'the volume of the part between the plane and the base',
		formula: 'v*(k^3 - 1)/k^3',
		mistakes: [
			['v*(k - 1)/k', 'the ratio is not cubed'],
			['v/k^3', 'the tip is taken'],
		],
	},
	{
		id: 'square-block',
		gives: 'area',
		needs: { v: 'volume', a: 'length' },
		setups: ['A rectangular block has a square base of side {a} and the volume {v}.'],
		ask: 'the total surface area of the block',
		formula: '2*a^2 + 4*v/a',
		mistakes: [
			['4*v/a', 'top and bottom are forgotten'],
			['a^2 + 4*v/a', 'only one of top and bottom is counted'],
		],
	},
	{
		id: 'cylinder-height',
		gives: 'length',
		needs: { v: 'volume', r: 'length' },
		setups: ['A cylindrical candle of radius {r} is made of a volume {v} of wax.'],
		ask: 'the height of the candle',
		formula: 'v/(pi*r^2)',
		mistakes: [
			['4*v/(pi*r^2)', 'the radius is taken for the diameter'],
			['v/(2*pi*r)', 'the circumference is taken for the area'],
		],
	},
	{
		id: 'great-circle',
		gives: 'area',
		needs: { s: 'area' },
		setups: ['The surface of a ball has the area {s}. The ball is cut in two halves.'],
		ask: 'the total surface area of one half including its flat face',
		formula: '3*s/4',
		mistakes: [
			['s/2', 'the flat face is forgotten'],
			['s/4', 'only the flat face is taken'],
		],
	},
	{
		id: 'cube-corner',
		gives: 'volume',
		needs: { v: 'volume' },
		setups: [
			'A cube has the volume {v}. A plane through the three neighbours of one corner cuts that corner off.',
		],
		ask: 'the volume of the piece that is cut off',
		formula: 'v/6',
		mistakes: [
			['v/3', 'the base of the pyramid is taken for a whole face'],
			['5*v/6', 'what remains is taken'],
		],
	},
	{
		id: 'cube-diagonal',
		gives: 'length',
		needs: { s: 'area' },
		setups: ['All six faces of a cube together have the area {s}.'],
		ask: 'the length of a space diagonal of the cube',
		formula: 'sqrt(s/2)',
		mistakes: [
			['sqrt(s/3)', 'the diagonal of a face is taken'],
			['sqrt(s/6)', 'the edge is taken'],
		],
	},
	{
		id: 'rolled-sheet',
		gives: 'volume',
		needs: { a: 'length', b: 'length' },
		setups: [
			'A rectangular sheet of {a} by {b} is rolled into the curved side of an upright cylinder of height {b}, without overlap.',
		],
		ask: 'the volume of the cylinder',
		formula: 'a^2*b/(4*pi)',
		mistakes: [
			['pi*a^2*b/4', 'the side of the sheet is taken for the diameter'],
			['b^2*a/(4*pi)', 'the sides of the sheet are swapped'],
		],
	},
];
