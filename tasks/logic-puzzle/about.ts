import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{
		kind: 'integer',
		name: 'size',
		meaning: 'Rows and columns of the grid',
		min: 3,
		max: 12,
		default: 6,
	},
	{
		kind: 'integer',
		name: 'select',
		meaning: 'Cells to select',
		min: 3,
		max: 40,
		default: 12,
	},
	{
		kind: 'integer',
		name: 'largest',
		meaning: 'Largest number in the grid; with negative numbers, down to its opposite',
		min: 3,
		max: 60,
		default: 10,
	},
	{
		kind: 'choice',
		name: 'rule',
		meaning: 'What the selected numbers of each row and column must be like',
		options: [
			{ value: 'sum', meaning: 'a sum below a limit' },
			{ value: 'product', meaning: 'a positive product' },
			{ value: 'both', meaning: 'a positive product and a sum between limits' },
		],
		default: 'product',
	},
] as const satisfies readonly Knob[];

export const about = {
	id: 'logic-puzzle',
	title: 'Logical Puzzle',
	paperName: 'Logical Puzzle',
	split: 'seen',
	kind: 'grids',
	revision: 1,
	summary: 'Select different numbers of a grid so that every row and column keeps to a rule.',
	singleAnswer: false,
	published: ['logic_puzzle_dataset'],
	knobs,
	levels: {
		L1: { size: 3, select: 4, largest: 6, rule: 'sum' },
		L2: { size: 4, select: 6, largest: 8, rule: 'product' },
		L3: { size: 6, select: 12, largest: 10, rule: 'product' },
		L4: { size: 10, select: 25, largest: 18, rule: 'product' },
		L5: { size: 12, select: 36, largest: 30, rule: 'both' },
	},
} as const satisfies About<typeof knobs>;
