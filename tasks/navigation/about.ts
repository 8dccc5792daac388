import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{
		name: 'instructions',
		kind: 'integer',
		meaning: 'Numbered lines',
		min: 4,
		max: 120,
		default: 10,
	},
	{
		name: 'moves',
		kind: 'choice',
		meaning: 'How one moves',
		options: [
			{ value: 'strafing', meaning: 'always facing the same way, in any direction' },
			{ value: 'turning', meaning: 'turning, and walking ahead' },
			{ value: 'both', meaning: 'turning, and walking ahead, back or sideways' },
		],
		default: 'turning',
	},
	{
		name: 'dimensions',
		kind: 'integer',
		meaning: 'Dimensions: 3 adds up and down',
		min: 2,
		max: 3,
		default: 2,
	},
	{ name: 'repeats', kind: 'integer', meaning: 'Blocks to repeat', min: 0, max: 12, default: 0 },
	{
		name: 'depth',
		kind: 'integer',
		meaning: 'Blocks inside one another at most',
		min: 1,
		max: 3,
		default: 1,
	},
	{
		name: 'conditions',
		kind: 'integer',
		meaning: 'Instructions that depend on the way one faces',
		min: 0,
		max: 40,
		default: 0,
	},
	{ name: 'undos', kind: 'integer', meaning: 'Instructions to undo', min: 0, max: 20, default: 0 },
	{
		name: 'asked',
		kind: 'choice',
		meaning: 'What is asked for',
		options: [
			{ value: 'return', meaning: 'whether one is back at the start' },
			{ value: 'place', meaning: 'where one is, and which way one faces' },
			{ value: 'cells', meaning: 'how many different places one has been at' },
		],
		default: 'place',
	},
] as const satisfies readonly Knob[];

const plain = { dimensions: 2, repeats: 0, depth: 1, conditions: 0, undos: 0 } as const;

export const about = {
	id: 'navigation',
	title: 'Navigation',
	paperName: 'Navigation',
	split: 'seen',
	kind: 'planning',
	revision: 1,
	summary: 'Follow instructions to walk and turn; say where they lead.',
	singleAnswer: true,
	published: ['BIG-Bench-Hard'],
	knobs,
	levels: {
		L1: { ...plain, instructions: 5, moves: 'turning', asked: 'return' },
		L2: { ...plain, instructions: 10, moves: 'strafing', asked: 'return' },
		L3: { ...plain, instructions: 15, moves: 'both', asked: 'place' },
		L4: { ...plain, instructions: 30, moves: 'both', repeats: 4, conditions: 3, asked: 'place' },
		L5: {
			...{ instructions: 80, moves: 'both', dimensions: 3, asked: 'place' },
			...{ repeats: 9, depth: 3, conditions: 10, undos: 8 },
		},
	},
} as const satisfies About<typeof knobs>;
