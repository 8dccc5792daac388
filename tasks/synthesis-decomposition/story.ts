import type { Exchange } from '../kit/exchange/puzzles.ts';

export const exchange: Exchange = {
	form: 'list',
	story: 'A farmer barters at a market, where goods can be exchanged for others by these methods:',
	names: [
		...['barley', 'flax', 'honey', 'wool', 'wine', 'cheese', 'salt', 'rice', 'cotton', 'butter'],
		...['linen', 'timber', 'leather', 'maize', 'pepper', 'tea', 'silk', 'iron'],
	],
	/** Several goods for units of one other, rarely of two. */
	shape: {
		started: (kinds) => Math.ceil((3 * kinds) / 5),
		worth: { started: [3, 5], made: [2, 6] },
		patterns: [
			{ uses: { kinds: [2, 3], units: [1, 2] }, makes: { kinds: [1, 1], units: [1, 3] } },
			{ uses: { kinds: [1, 2], units: [1, 3] }, makes: { kinds: [1, 1], units: [1, 2] } },
			{ uses: { kinds: [2, 3], units: [1, 1] }, makes: { kinds: [1, 2], units: [1, 1] } },
		],
	},
};
