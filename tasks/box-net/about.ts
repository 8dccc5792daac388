import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{ name: 'rows', kind: 'integer', meaning: 'Rows of squares', min: 1, max: 8, default: 2 },
	{ name: 'columns', kind: 'integer', meaning: 'Columns of squares', min: 2, max: 8, default: 4 },
	{ name: 'colours', kind: 'integer', meaning: 'Colours', min: 1, max: 8, default: 3 },
	{
		name: 'boxesPerColour',
		kind: 'integer',
		meaning: 'Boxes, and targets, of each colour',
		min: 1,
		max: 4,
		default: 2,
	},
	{
		name: 'limit',
		kind: 'choice',
		meaning: 'The steps that are allowed',
		options: [
			{ value: 'none', meaning: 'any number' },
			{ value: 'double', meaning: 'twice the number that is needed at the very least' },
			{ value: 'tight', meaning: 'as many as our own plan takes, all agents working at once' },
		],
		default: 'none',
	},
] as const satisfies readonly Knob[];

export const about = {
	id: 'box-net',
	title: 'Box Net',
	paperName: 'BoxNet',
	split: 'seen',
	kind: 'planning',
	revision: 1,
	summary:
		'Agents on a grid, one a square, hand coloured boxes on to their neighbours until each box is at a target.',
	singleAnswer: false,
	published: ['BoxNet1_dataset', 'BoxNet1_dataset_SFT'],
	knobs,
	levels: {
		L1: { rows: 1, columns: 2, colours: 2, boxesPerColour: 1, limit: 'none' },
		L2: { rows: 2, columns: 2, colours: 4, boxesPerColour: 1, limit: 'none' },
		L3: { rows: 2, columns: 4, colours: 3, boxesPerColour: 2, limit: 'none' },
		L4: { rows: 4, columns: 4, colours: 4, boxesPerColour: 2, limit: 'double' },
		L5: { rows: 4, columns: 8, colours: 5, boxesPerColour: 3, limit: 'tight' },
	},
} as const satisfies About<typeof knobs>;
