import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{
		kind: 'integer',
		name: 'size',
		meaning: 'Rows and columns of the grid',
		min: 2,
		max: 10,
		default: 5,
	},
	{
		kind: 'integer',
		name: 'moves',
		meaning: 'Moves to make',
		min: 1,
		max: 60,
		default: 6,
	},
	{
		kind: 'integer',
		name: 'merges',
		meaning: 'Merges that happen on the way, at least',
		min: 0,
		max: 30,
		default: 1,
	},
	{
		kind: 'choice',
		name: 'rules',
		meaning: 'What a move moves',
		options: [
			{ value: 'tile', meaning: 'one tile, by one cell' },
			{ value: 'slide', meaning: 'every tile, as far as it goes' },
			{ value: 'spawn', meaning: 'every tile; then a new 2 appears in the first empty cell' },
		],
		default: 'tile',
	},
] as const satisfies readonly Knob[];

export const about = {
	id: '2048',
	title: '2048',
	paperName: '2048',
	split: 'unseen',
	kind: 'grids',
	revision: 2,
	seedRevision: 1,
	summary: 'Work out the grid after a list of moves that push number tiles and merge equal ones.',
	singleAnswer: true,
	published: ['2048_dataset'],
	knobs,
	levels: {
		L1: { size: 3, moves: 4, merges: 1, rules: 'tile' },
		L2: { size: 4, moves: 6, merges: 2, rules: 'tile' },
		L3: { size: 5, moves: 10, merges: 3, rules: 'tile' },
		L4: { size: 4, moves: 6, merges: 5, rules: 'slide' },
		L5: { size: 6, moves: 25, merges: 15, rules: 'spawn' },
	},
} as const satisfies About<typeof knobs>;
