import type { About } from '../task.ts';

export const about = {
	id: 'logical-equation',
	title: 'Logical Equation',
	paperName: 'Logical Equation',
	split: 'seen',
	revision: 1,
	summary: 'Find which letter stands for which number, from equations and inequalities.',
	knobs: [
		{
			kind: 'integer',
			name: 'letters',
			meaning: 'Letters, and numbers to give them',
			min: 3,
			max: 24,
			default: 9,
		},
		{
			kind: 'integer',
			name: 'constraints',
			meaning: 'Equations and inequalities',
			min: 2,
			max: 40,
			default: 9,
		},
		{
			kind: 'integer',
			name: 'inequalities',
			meaning: 'At most so many of them are inequalities',
			min: 0,
			max: 20,
			default: 2,
		},
		{
			kind: 'choice',
			name: 'equations',
			meaning: 'What the equations are made of',
			options: [
				{ value: 'plain', meaning: 'sums, differences and multiples of two letters' },
				{ value: 'wide', meaning: 'three letters, and products of two, as well' },
			],
			default: 'plain',
		},
		{
			kind: 'choice',
			name: 'solutions',
			meaning: 'How many ways there are to give the numbers',
			options: [
				{ value: 'any', meaning: 'at least one' },
				{ value: 'one', meaning: 'exactly one' },
			],
			default: 'one',
		},
		{
			kind: 'integer',
			name: 'largest',
			meaning: 'The largest number that may come up',
			min: 40,
			max: 999,
			default: 225,
		},
	],
	levels: {
		L1: {
			...{ letters: 5, constraints: 6, inequalities: 2 },
			...{ equations: 'plain', solutions: 'any', largest: 100 },
		},
		L2: {
			...{ letters: 9, constraints: 9, inequalities: 2 },
			...{ equations: 'plain', solutions: 'one', largest: 150 },
		},
		L3: {
			...{ letters: 11, constraints: 11, inequalities: 2 },
			...{ equations: 'plain', solutions: 'one', largest: 225 },
		},
		L4: {
			...{ letters: 15, constraints: 14, inequalities: 2 },
			...{ equations: 'plain', solutions: 'one', largest: 225 },
		},
		L5: {
			...{ letters: 20, constraints: 22, inequalities: 2 },
			...{ equations: 'wide', solutions: 'one', largest: 400 },
		},
	},
} as const satisfies About;
