import type { About } from '../task.ts';

export const about = {
	id: 'permutations-and-combinations',
	title: 'Permutations and Combinations',
	paperName: 'Permut. and Combina.',
	split: 'unseen',
	kind: 'logic',
	revision: 1,
	summary: 'Put things on a shelf in an order that keeps all the constraints.',
	singleAnswer: false,
	published: ['permutations_and_combinations'],
	knobs: [
		{
			kind: 'integer',
			name: 'items',
			meaning: 'Things to put in order',
			min: 3,
			max: 24,
			default: 7,
		},
		{
			kind: 'integer',
			name: 'constraints',
			meaning: 'How many constraints',
			min: 1,
			max: 60,
			default: 8,
		},
		{
			kind: 'choice',
			name: 'kinds',
			meaning: 'What the constraints are about',
			options: [
				{ value: 'plain', meaning: 'places, left and right, neighbours' },
				{ value: 'spacing', meaning: 'distances and what lies between too' },
				{ value: 'logical', meaning: 'either-or and conditional constraints too' },
			],
			default: 'plain',
		},
		{
			kind: 'choice',
			name: 'solutions',
			meaning: 'How many orders are right',
			options: [
				{ value: 'any', meaning: 'at least one' },
				{ value: 'one', meaning: 'exactly one' },
			],
			default: 'any',
		},
	],
	levels: {
		L1: { items: 5, constraints: 5, kinds: 'plain', solutions: 'any' },
		L2: { items: 7, constraints: 8, kinds: 'plain', solutions: 'any' },
		L3: { items: 9, constraints: 10, kinds: 'plain', solutions: 'any' },
		L4: { items: 12, constraints: 18, kinds: 'plain', solutions: 'one' },
		L5: { items: 20, constraints: 40, kinds: 'logical', solutions: 'one' },
	},
} as const satisfies About;
