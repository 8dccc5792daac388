import type { Family } from './family.ts';

const BOX = { a: 'length', b: 'length', c: 'length' } as const;
const ROUND = { r: 'length', h: 'length' } as const;

export const solids: readonly Family[] = [
	{
		id: 'box-diagonal',
		gives: 'length',
		needs: BOX,
		setups: [
			'A rectangular box has edges {a}, {b} and {c}.',
			'The longest straight rod that fits into a rectangular crate of {a} by {b} by {c} joins two opposite corners.',
		],
		ask: 'the length of the space diagonal',
		formula: 'sqrt(a^2 + b^2 + c^2)',
		mistakes: [
			['sqrt(a^2 + b^2)', 'the diagonal of a face is taken'],
			['a + b + c', 'the edges are added without squares'],
		],
	},
	{
		id: 'box-surface',
		gives: 'area',
		needs: BOX,
		setups: ['A closed rectangular box measures {a} by {b} by {c}.'],
		ask: 'its total surface area',
		formula: '2*(a*b + b*c + c*a)',
		mistakes: [
			['a*b + b*c + c*a', 'only three faces are counted'],
			['2*(b*c + c*a)', 'top and bottom are forgotten'],
		],
	},
	{
		id: 'cylinder',
		gives: 'volume',
		needs: { d: 'length', h: 'length' },
		setups: ['A cylinder has the diameter {d} and the height {h}.'],
		ask: 'the volume of the cylinder',
		formula: 'pi*d^2*h/4',
		mistakes: [
			['pi*d^2*h', 'the diameter is taken for the radius'],
			['pi*d*h', 'the lateral area is taken'],
		],
	},
	{
		id: 'cylinder-surface',
		gives: 'area',
		needs: ROUND,
		setups: ['A closed cylindrical tin has radius {r} and height {h}.'],
		ask: 'its total surface area including top and bottom',
		formula: '2*pi*r*h + 2*pi*r^2',
		mistakes: [
			['2*pi*r*h', 'top and bottom are forgotten'],
			['2*pi*r*h + pi*r^2', 'only one end is counted'],
		],
	},
	{
		id: 'cone',
		gives: 'volume',
		needs: ROUND,
		setups: ['An upright circular cone has base radius {r} and height {h}.'],
		ask: 'the volume of the cone',
		formula: 'pi*r^2*h/3',
		mistakes: [
			['pi*r^2*h', 'the third is forgotten'],
			['pi*r^2*h/2', 'a half is taken for the third'],
		],
	},
	{
		id: 'cone-mantle',
		gives: 'area',
		needs: ROUND,
		setups: [
			'A paper cone without a base has radius {r} and height {h}; the height runs from the tip to the centre of the circle.',
		],
		ask: 'the area of the paper',
		formula: 'pi*r*sqrt(r^2 + h^2)',
		mistakes: [
			['pi*r*h', 'the height is taken for the slant height'],
			['2*pi*r*sqrt(r^2 + h^2)', 'the half is forgotten'],
		],
	},
	{
		id: 'frustum',
		gives: 'volume',
		needs: { R: 'length', r: 'length', h: 'length' },
		setups: [
			'A bucket is a truncated upright cone of height {h}; the radius is {R} at the top and {r}, less than that, at the bottom.',
		],
		ask: 'the volume of the bucket',
		formula: 'pi*h*(R^2 + R*r + r^2)/3',
		mistakes: [
			['pi*h*(R + r)^2/4', 'the mean radius is taken'],
			['pi*h*(R^2 + r^2)/2', 'the mean of the two circles is taken'],
		],
		positive: ['R - r'],
	},
	{
		id: 'sphere',
		gives: 'volume',
		needs: { d: 'length' },
		setups: ['A ball has the diameter {d}.', 'A sphere is {d} across.'],
		ask: 'the volume of the ball',
		formula: 'pi*d^3/6',
		mistakes: [
			['4*pi*d^3/3', 'the diameter is taken for the radius'],
			['pi*d^2', 'the surface is taken'],
		],
	},
	{
		id: 'sphere-surface',
		gives: 'area',
		needs: { r: 'length' },
		setups: ['A sphere has radius {r}.'],
		ask: 'the surface area of the sphere',
		formula: '4*pi*r^2',
		mistakes: [
			['2*pi*r^2', 'only a hemisphere is taken'],
			['pi*r^2', 'the area of a great circle is taken'],
		],
	},
	{
		id: 'ball-in-cube',
		gives: 'volume',
		needs: { a: 'length' },
		setups: ['The largest possible ball lies in a cubic box with inner edges of {a}.'],
		ask: 'the volume of the empty space in the box around the ball',
		formula: 'a^3 - pi*a^3/6',
		mistakes: [
			['pi*a^3/6', 'the ball is taken for the space'],
			['4*pi*a^3/3 - a^3', 'the edge is taken for the radius'],
		],
	},
	{
		id: 'sphere-around-box',
		gives: 'area',
		needs: BOX,
		setups: ['All eight corners of a box with edges {a}, {b} and {c} lie on one sphere.'],
		ask: 'the surface area of this sphere',
		formula: 'pi*(a^2 + b^2 + c^2)',
		mistakes: [
			['4*pi*(a^2 + b^2 + c^2)', 'the diagonal is taken for the radius'],
			['pi*(a^2 + b^2)', 'the diagonal of a face is taken'],
		],
	},
	{
		id: 'recast',
		gives: 'length',
		needs: { r: 'length', a: 'length' },
		setups: [
			'A solid metal ball of radius {r} is melted and recast as a cylinder of base radius {a}.',
		],
		ask: 'the height of this cylinder',
		formula: '4*r^3/(3*a^2)',
		mistakes: [
			['4*r^2/a', 'the areas are compared'],
			['4*r^3/a^2', 'the third is forgotten'],
		],
	},
	{
		id: 'pyramid',
		gives: 'volume',
		needs: { s: 'area', h: 'length' },
		setups: ['A pyramid has the base area {s} and the height {h}.'],
		ask: 'the volume of the pyramid',
		formula: 's*h/3',
		mistakes: [
			['s*h', 'the third is forgotten'],
			['s*h/2', 'a half is taken for the third'],
		],
	},
	{
		id: 'pyramid-sides',
		gives: 'area',
		needs: { a: 'length', h: 'length' },
		setups: [
			'A pyramid has a square base of side {a}; its tip is {h} above the centre of the base.',
		],
		ask: 'the total area of the four triangular faces',
		formula: '2*a*sqrt(h^2 + a^2/4)',
		mistakes: [
			['2*a*h', 'the height is taken for the slant height'],
			['2*a*sqrt(h^2 + a^2)', 'the side of the base is not halved'],
		],
	},
	{
		id: 'prism',
		gives: 'volume',
		needs: { s: 'area', h: 'length' },
		setups: ['An upright prism has the base area {s} and the height {h}.'],
		ask: 'the volume of the prism',
		formula: 's*h',
		mistakes: [
			['s*h/3', 'the prism is taken for a pyramid'],
			['s*h/2', 'the volume is halved'],
		],
	},
	{
		id: 'triangular-prism',
		gives: 'volume',
		needs: BOX,
		setups: [
			'An upright prism of height {c} stands on a right triangle with legs {a} and {b}.',
			'A wedge of cheese is an upright prism: its base is a right triangle with legs {a} and {b}, its height is {c}.',
		],
		ask: 'the volume of this prism',
		formula: 'a*b*c/2',
		mistakes: [
			['a*b*c', 'the half is forgotten'],
			['a*b*c/3', 'the prism is taken for a pyramid'],
		],
	},
	{
		id: 'tetrahedron',
		gives: 'volume',
		needs: { a: 'length' },
		setups: ['All six edges of a tetrahedron measure {a}.'],
		ask: 'the volume of the tetrahedron',
		formula: 'sqrt(2)*a^3/12',
		mistakes: [
			['a^3/6', 'the edges at a corner are taken to be perpendicular'],
			['sqrt(3)*a^2', 'the surface is taken'],
		],
	},
	{
		id: 'cube-section',
		gives: 'area',
		needs: { a: 'length' },
		setups: [
			'A plane cuts a cube of edge {a} through the midpoints of six edges, so that the section is a regular hexagon.',
		],
		ask: 'the area of the section',
		formula: '3*sqrt(3)*a^2/4',
		mistakes: [
			['3*sqrt(3)*a^2/2', 'the edge is taken for the side of the hexagon'],
			['sqrt(3)*a^2/2', 'the triangular section through three corners is taken'],
		],
	},
	{
		id: 'sphere-section',
		gives: 'area',
		needs: { r: 'length', d: 'length' },
		setups: ['A plane at distance {d} from the centre of a ball of radius {r} cuts the ball.'],
		ask: 'the area of the circular section',
		formula: 'pi*(r^2 - d^2)',
		mistakes: [
			['pi*(r - d)^2', 'the lengths are subtracted before squaring'],
			['pi*r^2', 'the distance is not used'],
		],
		positive: ['r - d'],
	},
	{
		id: 'pour',
		gives: 'length',
		needs: { v: 'volume', a: 'length', b: 'length' },
		setups: [
			'Water of volume {v} is poured into an empty upright tank with a rectangular base of {a} by {b}, tall enough to hold it all.',
		],
		ask: 'the depth of the water',
		formula: 'v/(a*b)',
		mistakes: [
			['2*v/(a*b)', 'the base is taken for a triangle'],
			['v/(2*(a + b))', 'the perimeter is taken for the area of the base'],
		],
	},
	{
		id: 'cone-height',
		gives: 'length',
		needs: { v: 'volume', s: 'area' },
		setups: ['A cone has the volume {v} and the base area {s}.'],
		ask: 'the height of the cone',
		formula: '3*v/s',
		mistakes: [
			['v/s', 'the cone is taken for a cylinder'],
			['v/(3*s)', 'the third is taken on the wrong side'],
		],
	},
	{
		id: 'enlarged',
		gives: 'volume',
		needs: { v: 'volume', k: 'factor' },
		setups: [
			'A solid of volume {v} is enlarged so that every length in it is multiplied by {k}.',
			'A model has volume {v}. A second model has the same shape and is {k} times as long, as wide and as high.',
		],
		ask: 'the volume of the enlarged solid',
		formula: 'v*k^3',
		mistakes: [
			['v*k', 'the factor is not cubed'],
			['v*k^2', 'the factor is squared only'],
		],
	},
];
