import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{
		name: 'size',
		kind: 'integer',
		meaning: 'Rows and columns of the matrix',
		min: 2,
		max: 32,
		default: 6,
	},
	{
		name: 'window',
		kind: 'integer',
		meaning: 'Rows and columns of the sliding window',
		min: 2,
		max: 6,
		default: 3,
	},
	{
		name: 'stride',
		kind: 'integer',
		meaning: 'Cells that the window moves on at a time',
		min: 1,
		max: 6,
		default: 1,
	},
	{
		name: 'padding',
		kind: 'integer',
		meaning: 'Rings of zeros put round the matrix before pooling',
		min: 0,
		max: 3,
		default: 0,
	},
	{
		name: 'layers',
		kind: 'integer',
		meaning: 'Poolings one after the other',
		min: 1,
		max: 3,
		default: 1,
	},
	{
		name: 'type',
		kind: 'choice',
		meaning: 'What is taken from each window',
		options: [
			{ value: 'max', meaning: 'the largest value' },
			{ value: 'min', meaning: 'the smallest value' },
			{ value: 'average', meaning: 'the average' },
			{ value: 'mixed', meaning: 'one of these, another in the next layer' },
		],
		default: 'average',
	},
] as const satisfies readonly Knob[];

export const about = {
	id: 'pooling',
	title: 'Pooling',
	paperName: 'Pooling',
	split: 'seen',
	kind: 'grids',
	revision: 1,
	summary: 'Slide a window over a matrix and keep the largest, smallest or average value of each.',
	singleAnswer: false,
	published: ['pooling_dataset'],
	knobs,
	levels: {
		L1: { size: 3, window: 2, stride: 1, padding: 0, layers: 1, type: 'max' },
		L2: { size: 5, window: 3, stride: 1, padding: 0, layers: 1, type: 'max' },
		L3: { size: 6, window: 3, stride: 1, padding: 0, layers: 1, type: 'average' },
		L4: { size: 10, window: 3, stride: 2, padding: 0, layers: 1, type: 'average' },
		L5: { size: 16, window: 4, stride: 2, padding: 1, layers: 2, type: 'mixed' },
	},
} as const satisfies About<typeof knobs>;
