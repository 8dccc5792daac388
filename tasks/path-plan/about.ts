import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{ name: 'boxes', kind: 'integer', meaning: 'Boxes in the hall', min: 1, max: 12, default: 7 },
	{ name: 'required', kind: 'integer', meaning: 'Boxes to visit', min: 1, max: 6, default: 2 },
	{ name: 'forbidden', kind: 'integer', meaning: 'Boxes to avoid', min: 0, max: 6, default: 1 },
	{ name: 'ordered', kind: 'flag', meaning: 'Visit the boxes in a given order', default: false },
	{
		name: 'barriers',
		kind: 'integer',
		meaning: 'Walls across the hall, each with one gap',
		min: 0,
		max: 3,
		default: 0,
	},
	{
		name: 'gap',
		kind: 'integer',
		meaning: "Width of a wall's gap, in steps of the grid",
		min: 1,
		max: 6,
		default: 2,
	},
	{
		name: 'oneWay',
		kind: 'flag',
		meaning: 'Boxes to avoid stand at the walls, so that there is only one way past them',
		default: false,
	},
	{
		name: 'step',
		kind: 'choice',
		meaning: 'The grid that all edges lie on, in a hall of 10 by 10',
		options: [
			{ value: '0.5', meaning: 'steps of 0.5' },
			{ value: '0.1', meaning: 'steps of 0.1' },
		],
		default: '0.5',
	},
] as const satisfies readonly Knob[];

const open = { barriers: 0, gap: 2, oneWay: false, step: '0.5' } as const;

export const about = {
	id: 'path-plan',
	title: 'Path Plan',
	paperName: 'Path Plan',
	split: 'seen',
	kind: 'planning',
	revision: 1,
	summary:
		'Find a path of straight lines that enters some boxes of a hall and never touches others.',
	singleAnswer: false,
	published: ['path-plan.jsonl'],
	publishedSource:
		'Drop the file path-plan.jsonl, which lists them: they are in no published data folder.',
	knobs,
	levels: {
		L1: { ...open, boxes: 4, required: 1, forbidden: 0, ordered: false },
		L2: { ...open, boxes: 7, required: 2, forbidden: 1, ordered: false },
		L3: { ...open, boxes: 7, required: 3, forbidden: 2, ordered: false },
		L4: { ...open, boxes: 7, required: 4, forbidden: 3, ordered: true },
		L5: {
			boxes: 12,
			required: 5,
			forbidden: 5,
			ordered: true,
			barriers: 2,
			gap: 2,
			oneWay: true,
			step: '0.1',
		},
	},
} as const satisfies About<typeof knobs>;
