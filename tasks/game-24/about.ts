import type { About } from '../task.ts';

export const about = {
	id: 'game-24',
	title: 'Game 24',
	paperName: 'Game 24',
	split: 'seen',
	kind: 'arithmetic',
	revision: 1,
	summary: 'Combine all the numbers with + - * / into the target.',
	singleAnswer: false,
	published: ['game24_dataset'],
	knobs: [
		{
			kind: 'integer',
			name: 'count',
			meaning: 'how many numbers',
			min: 4,
			max: 6,
			default: 4,
		},
		{
			kind: 'integer',
			name: 'largest',
			meaning: 'the largest number that may be dealt',
			min: 9,
			max: 20,
			default: 13,
		},
		{
			kind: 'choice',
			name: 'hardness',
			meaning: 'which hands are dealt, and for which target',
			options: [
				{ value: 'many', meaning: 'target 24, made in many ways' },
				{ value: 'any', meaning: 'target 24, made in some way' },
				{ value: 'few', meaning: 'target 24, made in few ways or only through fractions' },
				{ value: 'rare', meaning: 'a target from 20 to 200 that random expressions seldom hit' },
			],
			default: 'any',
		},
	],
	levels: {
		L1: { count: 4, largest: 9, hardness: 'many' },
		L2: { count: 4, largest: 13, hardness: 'any' },
		L3: { count: 4, largest: 13, hardness: 'few' },
		L4: { count: 5, largest: 13, hardness: 'any' },
		L5: { count: 6, largest: 20, hardness: 'rare' },
	},
} as const satisfies About;
