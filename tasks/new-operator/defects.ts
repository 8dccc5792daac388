import type { Defect } from '../task.ts';

// Upstream's evaluator applies one operation after the parentheses and drops the rest: of the
// answers stored for three operations (the even ids) only that of sample_68 is right, by chance.

/** The values from left to right of sample_0, sample_2, and so on. */
const VALUES = `
	1530 372 11/6 222/5 412 405/2 43/8 328/3 49/12 8640
	39 39/2 1140 1215/2 47/30 1170 618 32 498 750
	47/30 106 2040 71/30 98/3 1950 103/6 267/10 4056 186/5
	97/6 534 9/5 444 11/6 363/2 173/3 495/2 3960 91
	11/2 33 23/4 117/2 4320 627/20 1264 3450 810 19/3
	148/5 92 14/3 264 41/6 81/2 536 128/3 42 127/6
	522/5 162 210 47 237/5 49/40 2418 243/10 29/15 37/2
	91 4410 28/3 31 264 49/40 1317 31 85/6 49/40
	288/5 99/4 71 65 49/40 98/3 2904 28800 1224 161
	71/30 384/5 131/6 49/40 2160 12960 11 100 41/6 14/3
`;

export const defects: readonly Defect[] = (VALUES.match(/\S+/g) ?? []).flatMap((answer, i) =>
	2 * i === 68
		? []
		: [
				{
					id: `sample_${2 * i}`,
					kind: 'The stored answer leaves out operations; this is the value from left to right.',
					answer,
				},
			],
);
