import type { Exchange } from '../kit/exchange/puzzles.ts';

export const exchange: Exchange = {
	form: 'list',
	story:
		'A repair shop takes old devices apart, puts some of the pieces together again, and has these methods for it:',
	/** What lies in the shop. */
	names: [
		...['radio', 'clock', 'printer', 'lamp', 'camera', 'toaster', 'drill', 'fan', 'scale', 'phone'],
		...['gear', 'spring', 'coil', 'screw', 'lens', 'magnet', 'wire', 'switch', 'motor', 'valve'],
	],
	/** Devices come apart into several lighter pieces; some pieces go together again. */
	shape: {
		started: (kinds) => Math.ceil(kinds / 2),
		worth: { started: [5, 9], made: [1, 5] },
		patterns: [
			{ uses: { kinds: [1, 1], units: [1, 2] }, makes: { kinds: [1, 3], units: [1, 3] } },
			{ uses: { kinds: [1, 1], units: [1, 2] }, makes: { kinds: [1, 3], units: [1, 3] } },
			{ uses: { kinds: [1, 1], units: [2, 3] }, makes: { kinds: [1, 1], units: [1, 2] } },
			{ uses: { kinds: [2, 2], units: [1, 2] }, makes: { kinds: [1, 1], units: [1, 1] } },
		],
	},
};
