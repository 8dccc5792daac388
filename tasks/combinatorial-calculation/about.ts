import type { About } from '../task.ts';

export const about = {
	id: 'combinatorial-calculation',
	title: 'Combinatorial Calculation',
	paperName: 'Combinatorial Calcul.',
	split: 'unseen',
	kind: 'arithmetic',
	revision: 1,
	summary: 'Put + - * / and parentheses between numbers in a fixed order to make the target.',
	singleAnswer: false,
	published: ['combinatorial_calculation', 'combinatorial_calculation_varied_complexity'],
	knobs: [
		{
			kind: 'integer',
			name: 'count',
			meaning: 'How many numbers',
			min: 3,
			max: 10,
			default: 4,
		},
		{
			kind: 'integer',
			name: 'largest',
			meaning: 'The largest number that may come up',
			min: 4,
			max: 9,
			default: 9,
		},
		{
			kind: 'integer',
			name: 'target',
			meaning: 'The number to make; 0 draws one',
			min: 0,
			max: 1000,
			default: 24,
		},
		{
			kind: 'choice',
			name: 'required',
			meaning: 'Operators that must be used',
			options: [
				{ value: 'none', meaning: 'no particular ones' },
				{ value: 'division', meaning: 'division, at least once' },
				{ value: 'all', meaning: 'each of the four at least once' },
			],
			default: 'none',
		},
		{
			kind: 'choice',
			name: 'solutions',
			meaning: 'How many ways there are to make the target',
			options: [
				{ value: 'any', meaning: 'at least one' },
				{ value: 'few', meaning: 'one to four, redundant parentheses apart' },
			],
			default: 'any',
		},
	],
	levels: {
		L1: { count: 3, largest: 9, target: 10, required: 'none', solutions: 'any' },
		L2: { count: 4, largest: 9, target: 24, required: 'none', solutions: 'any' },
		L3: { count: 5, largest: 9, target: 78, required: 'none', solutions: 'any' },
		L4: { count: 6, largest: 9, target: 100, required: 'none', solutions: 'few' },
		L5: { count: 10, largest: 9, target: 0, required: 'none', solutions: 'few' },
	},
} as const satisfies About;
