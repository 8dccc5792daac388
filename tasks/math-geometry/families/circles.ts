import type { Family } from './family.ts';

export const circles: readonly Family[] = [
	{
		id: 'circle-area',
		gives: 'area',
		needs: { d: 'length' },
		setups: [
			'A circle has the diameter {d}.',
			'The longest chord of a circle is {d}.',
			'A round table top measures {d} from edge to edge through its centre.',
		],
		ask: 'the area of the circle',
		formula: 'pi*d^2/4',
		mistakes: [
			['pi*d^2', 'the diameter is taken for the radius'],
			['pi*d', 'the circumference is taken'],
		],
	},
	{
		id: 'circumference',
		gives: 'length',
		needs: { r: 'length' },
		setups: ['A circle has radius {r}.', 'A wheel has radius {r}.'],
		ask: 'the circumference of the circle',
		formula: '2*pi*r',
		mistakes: [
			['pi*r', 'the radius is taken for the diameter'],
			['pi*r^2', 'the area is taken'],
		],
	},
	{
		id: 'radius-from-area',
		gives: 'length',
		needs: { s: 'area' },
		setups: ['A circle has the area {s}.'],
		ask: 'the radius of the circle with that area',
		formula: 'sqrt(s/pi)',
		mistakes: [
			['2*sqrt(s/pi)', 'the diameter is taken for the radius'],
			['s/(2*pi)', 'the area is taken for the circumference'],
		],
	},
	{
		id: 'sector',
		gives: 'area',
		needs: { r: 'length', t: 'angle' },
		setups: [
			'A sector of a circle of radius {r} has a central angle of {t} degrees.',
			'A slice with an angle of {t} degrees at the centre is cut from a disc of radius {r}.',
		],
		ask: 'the area of the sector',
		formula: 't*pi*r^2/360',
		mistakes: [
			['t*pi*r^2/180', 'half a turn is taken for a whole one'],
			['t*pi*r/180', 'the arc is taken for the area'],
		],
		positive: ['360 - t'],
	},
	{
		id: 'arc',
		gives: 'length',
		needs: { r: 'length', t: 'angle' },
		setups: ['An arc of a circle of radius {r} belongs to a central angle of {t} degrees.'],
		ask: 'the length of the arc',
		formula: 't*pi*r/180',
		mistakes: [
			['t*pi*r/360', 'the radius is taken for the diameter'],
			['t*pi*r^2/360', 'the area of the sector is taken'],
		],
		positive: ['360 - t'],
	},
	{
		id: 'annulus',
		gives: 'area',
		needs: { R: 'length', r: 'length' },
		setups: [
			'Two circles have the same centre; their radii are {R} and {r}, the first being the larger.',
			'From a disc of radius {R} a smaller disc of radius {r} with the same centre is cut out.',
		],
		ask: 'the area of the ring between the two circles',
		formula: 'pi*(R^2 - r^2)',
		mistakes: [
			['pi*(R - r)^2', 'the radii are subtracted before squaring'],
			['pi*(R^2 + r^2)', 'the areas are added'],
		],
		positive: ['R - r'],
	},
	{
		id: 'tangent-chord-ring',
		gives: 'area',
		needs: { c: 'length' },
		setups: [
			'Two circles have the same centre. A chord of the larger circle touches the smaller one and measures {c}.',
		],
		ask: 'the area of the ring between the two circles',
		formula: 'pi*c^2/4',
		mistakes: [['pi*c^2', 'the chord is not halved']],
	},
	{
		id: 'chord',
		gives: 'length',
		needs: { r: 'length', d: 'length' },
		setups: ['In a circle of radius {r} a chord lies at distance {d} from the centre.'],
		ask: 'the length of the chord',
		formula: '2*sqrt(r^2 - d^2)',
		mistakes: [
			['sqrt(r^2 - d^2)', 'only half of the chord is taken'],
			['2*sqrt(r^2 + d^2)', 'the squares are added'],
		],
		positive: ['r - d'],
	},
	{
		id: 'tangent',
		gives: 'length',
		needs: { r: 'length', d: 'length' },
		setups: [
			'A point P is {d} away from the centre of a circle of radius {r} and lies outside it. A tangent from P touches the circle at T.',
		],
		ask: 'the length of PT',
		formula: 'sqrt(d^2 - r^2)',
		mistakes: [
			['d - r', 'the shortest way to the circle is taken'],
			['sqrt(d^2 + r^2)', 'the squares are added'],
		],
		positive: ['d - r'],
	},
	{
		id: 'secant',
		gives: 'length',
		needs: { t: 'length', a: 'length' },
		setups: [
			'From a point P outside a circle a tangent of length {t} is drawn, and a secant that meets the circle first at A and then at B, with PA = {a}.',
		],
		ask: 'the length of the chord AB',
		formula: 't^2/a - a',
		mistakes: [
			['t^2/a', 'PB is taken for AB'],
			['t - a', 'the lengths are subtracted'],
		],
		positive: ['t - a'],
	},
	{
		id: 'crossing-chords',
		gives: 'length',
		needs: { a: 'length', b: 'length', c: 'length' },
		setups: [
			'Two chords AB and CD of a circle cross at X, with AX = {a}, XB = {b} and CX = {c}.',
			'Inside a circle, the chords AB and CD meet at X. AX = {a}, XB = {b}, CX = {c}.',
		],
		ask: 'the length of the whole chord CD',
		formula: 'c + a*b/c',
		mistakes: [
			['a*b/c', 'XD is taken for CD'],
			['a + b - c', 'the chords are taken to be equal'],
		],
	},
	{
		id: 'common-tangent',
		gives: 'length',
		needs: { R: 'length', r: 'length' },
		setups: [
			'Two circles of radii {R} and {r} touch each other from outside. A line that does not pass between them touches them at two different points, S and T.',
			'Two discs of radii {R} and {r} stand upright side by side on a straight line, touching each other; they touch the line at S and T.',
		],
		ask: 'the length of ST',
		formula: '2*sqrt(R*r)',
		mistakes: [
			['R + r', 'the distance of the centres is taken'],
			['sqrt(R*r)', 'the factor 2 is forgotten'],
		],
	},
	{
		id: 'square-minus-circle',
		gives: 'area',
		needs: { a: 'length' },
		setups: ['The largest possible disc is cut from a square sheet of side {a}.'],
		ask: 'the area of the waste that is left of the sheet',
		formula: 'a^2 - pi*a^2/4',
		mistakes: [
			['pi*a^2/4', 'the disc is taken for the waste'],
			['pi*a^2 - a^2', 'the side is taken for the radius'],
		],
	},
	{
		id: 'circle-minus-square',
		gives: 'area',
		needs: { a: 'length' },
		setups: ['A square of side {a} is inscribed in a circle.'],
		ask: 'the area that is inside the circle and outside the square',
		formula: 'pi*a^2/2 - a^2',
		mistakes: [
			['a^2 - pi*a^2/4', 'the circle is put inside the square'],
			['pi*a^2 - a^2', 'the side is taken for the radius'],
		],
	},
	{
		id: 'leaf',
		gives: 'area',
		needs: { a: 'length' },
		setups: [
			'In a square of side {a}, quarter circles of radius {a} are drawn inside the square about two opposite corners.',
		],
		ask: 'the area of the leaf that belongs to both quarter discs',
		formula: 'pi*a^2/2 - a^2',
		mistakes: [
			['a^2 - pi*a^2/4', 'what one quarter disc leaves is taken'],
			['pi*a^2/2', 'the overlap is not taken off'],
		],
	},
	{
		id: 'window',
		gives: 'area',
		needs: { a: 'length', b: 'length' },
		setups: [
			'A window is a rectangle of width {a} and height {b} with a semicircle on top, whose diameter is the upper side of the rectangle.',
		],
		ask: 'the area of the whole window',
		formula: 'a*b + pi*a^2/8',
		mistakes: [
			['a*b + pi*a^2/2', 'the diameter is taken for the radius'],
			['a*b + pi*a^2/4', 'a whole circle is added'],
		],
	},
	{
		id: 'belt',
		gives: 'length',
		needs: { r: 'length', d: 'length' },
		setups: [
			'A tight belt runs, without crossing itself, round two wheels of radius {r} each, whose centres are {d} apart.',
		],
		ask: 'the length of the belt',
		formula: '2*d + 2*pi*r',
		mistakes: [
			['2*d + 4*pi*r', 'both circumferences are counted'],
			['d + 2*pi*r', 'only one straight part is counted'],
		],
		positive: ['d - 2*r'],
	},
	{
		id: 'lune',
		gives: 'area',
		needs: { a: 'length', b: 'length' },
		setups: [
			'On the legs {a} and {b} of a right triangle, semicircles are drawn outwards, and on the hypotenuse the semicircle that passes through the vertex of the right angle.',
		],
		ask: 'the sum of the areas of the two moon-shaped regions outside the large semicircle and inside a small one',
		formula: 'a*b/2',
		mistakes: [
			['pi*(a^2 + b^2)/8', 'the triangle and the large semicircle are not taken off'],
			['a*b', 'the half is forgotten'],
		],
	},
];
