import type { Defect } from '../task.ts';

/** By the printed rules an element also wins or draws in the opponent's hand; the stored ones ignore that. */
const RIGHT_PLAYS: Readonly<Record<number, string>> = {
	...{ 1: 'ECA', 7: 'ADC', 13: 'CDA', 40: 'BCED', 42: 'BAED', 43: 'ACED', 44: 'EDBA', 47: 'CEDA' },
	...{ 48: 'ABCE', 50: 'EBCA', 51: 'DABE', 52: 'CBED', 53: 'CEAB', 72: 'EDCAB', 74: 'DEABC' },
	...{ 76: 'CDBEA', 78: 'ABCDE', 79: 'BAECD', 100: 'BAD', 101: 'BAD', 106: 'CAD', 107: 'CEB' },
	...{ 113: 'ACE', 140: 'ACDB', 141: 'ADCB', 143: 'CEAB', 147: 'DEAC', 149: 'EDCA', 150: 'EBDC' },
	...{ 152: 'BACE', 177: 'DBACE', 181: 'DECAB' },
};

const IMPOSSIBLE = [
	...[6, 41, 45, 49, 70, 71, 73, 75, 77, 80, 81, 83, 142, 144, 145, 146, 151, 171, 172, 174, 176],
	...[178, 180, 182],
];

/** The first and the last of each run of instances of the game of stick, tiger, chicken and worm. */
const STICK_RUNS = [
	...[
		[2, 3],
		[8, 9],
		[14, 37],
		[102, 103],
		[108, 109],
		[114, 137],
	],
] as const;

const stick = STICK_RUNS.flatMap(([first, last]) =>
	Array.from({ length: last - first + 1 }, (_, offset) => first + offset),
);
const idOf = (sample: number | string) => `sample_${sample}`;

export const defects: readonly Defect[] = [
	...Object.entries(RIGHT_PLAYS).map(([sample, play]) => ({
		id: idOf(sample),
		kind: 'The stored cards do not make the results by the printed rules; others do.',
		answer: `<<<${[...play].join(',')}>>>`,
	})),
	...IMPOSSIBLE.map((sample) => ({
		id: idOf(sample),
		kind: 'By the printed rules no cards at all make the results.',
		answer: null,
	})),
	...stick.map((sample) => ({
		id: idOf(sample),
		kind: 'The printed rule calls cards one step apart a draw, which another rule makes a win; it means two steps.',
	})),
];
