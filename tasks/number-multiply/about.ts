import type { About } from '../task.ts';

export const about = {
	id: 'number-multiply',
	title: 'Number Multiply',
	paperName: 'Number Multiply',
	split: 'unseen',
	kind: 'arithmetic',
	revision: 1,
	summary: 'Multiply whole numbers exactly, signs included.',
	singleAnswer: false,
	published: ['number_multiply', 'number_multiply_varied_complexity'],
	knobs: [
		{
			kind: 'integers',
			name: 'digits',
			meaning: 'digits of each factor',
			min: 1,
			max: 60,
			shortest: 2,
			longest: 8,
			default: [1, 2, 4],
		},
	],
	levels: {
		L1: { digits: [2, 2] },
		L2: { digits: [1, 2, 4] },
		L3: { digits: [1, 2, 2, 4] },
		L4: { digits: [12, 12] },
		L5: { digits: [15, 15, 15, 15, 15, 15] },
	},
} as const satisfies About;
