import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{ name: 'boxes', kind: 'integer', meaning: 'Boxes', min: 2, max: 50, default: 10 },
	{ name: 'lifters', kind: 'integer', meaning: 'Lifters', min: 2, max: 9, default: 3 },
	{
		name: 'heaviest',
		kind: 'integer',
		meaning: 'The heaviest box may weigh this percentage of what all lifters carry together',
		min: 10,
		max: 100,
		default: 55,
	},
	{
		name: 'limit',
		kind: 'choice',
		meaning: 'The steps that are allowed',
		options: [
			{ value: 'simple', meaning: 'as many as a simple plan takes, heaviest box first' },
			{ value: 'search', meaning: 'as many as the best plan of our search takes' },
		],
		default: 'simple',
	},
	{
		name: 'spare',
		kind: 'integer',
		meaning: 'Further steps that are allowed',
		min: 0,
		max: 5,
		default: 0,
	},
] as const satisfies readonly Knob[];

export const about = {
	id: 'box-lift',
	title: 'Box Lift',
	paperName: 'BoxLift',
	split: 'seen',
	kind: 'planning',
	revision: 2,
	seedRevision: 1,
	summary:
		'Share out lifters over boxes, step by step, so that every box is lifted in a few steps.',
	singleAnswer: false,
	published: ['BoxLift_dataset', 'BoxLift_dataset_SFT'],
	knobs,
	levels: {
		L1: { boxes: 6, lifters: 3, heaviest: 55, limit: 'simple', spare: 1 },
		L2: { boxes: 10, lifters: 3, heaviest: 55, limit: 'simple', spare: 0 },
		L3: { boxes: 15, lifters: 4, heaviest: 55, limit: 'simple', spare: 0 },
		L4: { boxes: 25, lifters: 6, heaviest: 55, limit: 'simple', spare: 0 },
		L5: { boxes: 40, lifters: 8, heaviest: 55, limit: 'search', spare: 0 },
	},
} as const satisfies About<typeof knobs>;
