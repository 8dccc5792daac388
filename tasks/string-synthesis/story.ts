import type { Exchange } from '../kit/exchange/puzzles.ts';

export const exchange: Exchange = {
	form: 'spaces',
	story:
		'In a game, stones can be melted together into other stones. There are these methods for it:',
	names: [
		...['ruby', 'opal', 'jade', 'topaz', 'agate', 'onyx', 'pearl', 'amber', 'beryl', 'garnet'],
		...['quartz', 'jasper', 'coral', 'zircon', 'spinel', 'citrine'],
	],
	/** Two or three stones become one, or at times two. */
	shape: {
		started: (kinds) => Math.ceil(kinds / 3),
		worth: { started: [3, 5], made: [3, 8] },
		patterns: [
			{ uses: { kinds: [2, 3], units: [1, 1] }, makes: { kinds: [1, 1], units: [1, 1] } },
			{ uses: { kinds: [1, 1], units: [2, 3] }, makes: { kinds: [1, 1], units: [1, 1] } },
			{ uses: { kinds: [2, 2], units: [1, 2] }, makes: { kinds: [1, 2], units: [1, 1] } },
		],
	},
};
