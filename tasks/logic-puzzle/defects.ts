import type { Defect } from '../task.ts';

const UNSOLVABLE = '2 4 5 8 9 12 13 14 18 19 21 22 23 24 25 27 28 29 31 33 38 39 40 45';

export const defects: readonly Defect[] = [
	...UNSOLVABLE.split(' ').map((number) => ({
		id: `sample_${number}`,
		kind: 'The stored answer breaks the rule of the lines, and no selection keeps to it.',
		answer: null,
	})),
	...[
		{ id: 'sample_3', answer: '<<<0 1, 0 0, 1 1>>>' },
		{ id: 'sample_20', answer: '<<<0 2, 1 1, 2 0, 2 2>>>' },
		{ id: 'sample_30', answer: '<<<0 2, 1 0, 1 1, 2 1>>>' },
	].map((right) => ({ ...right, kind: 'The stored answer breaks the rule of the lines.' })),
];
