import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{
		kind: 'choice',
		name: 'size',
		meaning: 'Size of the grid',
		options: [
			{ value: '4', meaning: '4×4, boxes of 2×2' },
			{ value: '9', meaning: '9×9, boxes of 3×3' },
			{ value: '16', meaning: '16×16, boxes of 4×4' },
		],
		default: '9',
	},
	{
		kind: 'integer',
		name: 'empty',
		meaning: 'Empty cells',
		min: 1,
		max: 150,
		default: 50,
	},
	{
		kind: 'flag',
		name: 'guessing',
		meaning:
			'Filling in cells that can hold only one number, or numbers with only one place, is not enough',
		default: false,
	},
] as const satisfies readonly Knob[];

export const about = {
	id: 'standard-sudoku',
	title: 'Standard Sudoku',
	paperName: 'Standard Sudoku',
	split: 'seen',
	kind: 'grids',
	revision: 1,
	summary: 'Fill a grid so that every row, column and box holds every number once.',
	singleAnswer: true,
	published: ['standard_sudoku'],
	knobs,
	levels: {
		L1: { size: '4', empty: 8, guessing: false },
		L2: { size: '9', empty: 35, guessing: false },
		L3: { size: '9', empty: 50, guessing: false },
		L4: { size: '9', empty: 56, guessing: true },
		L5: { size: '16', empty: 150, guessing: false },
	},
} as const satisfies About<typeof knobs>;
