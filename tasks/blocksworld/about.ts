import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{ name: 'blocks', kind: 'integer', meaning: 'Blocks', min: 2, max: 16, default: 4 },
	{ name: 'stacks', kind: 'integer', meaning: 'Stacks', min: 3, max: 8, default: 4 },
	{
		name: 'anyOrder',
		kind: 'flag',
		meaning: 'Goal stacks in any order instead of alphabetical from the bottom up',
		default: false,
	},
	{
		name: 'limited',
		kind: 'flag',
		meaning: 'Allow at most 1.5 times the moves of our own plan',
		default: false,
	},
] as const satisfies readonly Knob[];

export const about = {
	id: 'blocksworld',
	title: 'Blocksworld',
	paperName: 'Blocksworld',
	split: 'seen',
	kind: 'planning',
	revision: 2,
	seedRevision: 1,
	summary:
		'Move the top blocks of stacks, one at a time, until every stack is as the goal wants it.',
	singleAnswer: false,
	published: ['Blocksworld_dataset'],
	knobs,
	levels: {
		L1: { blocks: 3, stacks: 3, anyOrder: false, limited: false },
		L2: { blocks: 4, stacks: 4, anyOrder: false, limited: false },
		L3: { blocks: 6, stacks: 4, anyOrder: false, limited: false },
		L4: { blocks: 8, stacks: 4, anyOrder: false, limited: false },
		L5: { blocks: 12, stacks: 5, anyOrder: true, limited: true },
	},
} as const satisfies About<typeof knobs>;
