import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{
		kind: 'integer',
		name: 'size',
		meaning: 'Rows and columns of the board, and queens on it',
		min: 4,
		max: 24,
		default: 8,
	},
	{
		kind: 'integer',
		name: 'placed',
		meaning: 'Queens already on the board',
		min: 0,
		max: 12,
		default: 1,
	},
	{
		kind: 'integer',
		name: 'blocked',
		meaning: 'Cells where no queen may stand',
		min: 0,
		max: 400,
		default: 6,
	},
] as const satisfies readonly Knob[];

export const about = {
	id: 'eight-queens',
	title: 'Eight Queens',
	paperName: 'Eight Queen',
	split: 'unseen',
	kind: 'grids',
	revision: 1,
	summary: 'Complete a board of queens, none of which attacks another, round blocked cells.',
	singleAnswer: false,
	published: ['eight_queens_dataset', 'eight_queens_dataset_varied_complexity'],
	knobs,
	levels: {
		L1: { size: 8, placed: 3, blocked: 2 },
		L2: { size: 8, placed: 1, blocked: 6 },
		L3: { size: 10, placed: 2, blocked: 15 },
		L4: { size: 16, placed: 3, blocked: 60 },
		L5: { size: 24, placed: 4, blocked: 200 },
	},
} as const satisfies About<typeof knobs>;
