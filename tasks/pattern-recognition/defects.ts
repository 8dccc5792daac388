import type { Defect } from '../task.ts';

/** The instances whose square has a side of 4 or more, with its lower right cell. */
const LARGE = `
	0:5,6 2:8,9 3:10,6 5:5,9 7:7,3 9:5,3 12:5,6 13:5,8 14:7,9 15:3,4 18:12,7 21:5,8 24:8,5
	25:5,6 28:5,4 33:5,12 35:4,6 37:10,6 39:11,7 43:8,4 52:9,6 53:6,6 59:7,12 60:7,5 61:5,6
	66:5,6 68:4,10 70:7,5 71:6,4 72:8,6 77:3,6 80:7,9 84:6,8 85:8,9 86:5,5 88:4,4 90:5,7
	91:11,11 92:10,8
`;

export const defects: readonly Defect[] = Array.from(
	LARGE.matchAll(/(\d+):(\d+),(\d+)/g),
	([, sample, row, column]) => ({
		id: `sample_${sample}`,
		kind: 'The question asks for the square of side 3 or more, but squares of side 3 lie within the one it means: the largest is asked for.',
		answer: `[${row}, ${column}]`,
	}),
);
