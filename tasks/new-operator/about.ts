import type { About } from '../task.ts';

export const about = {
	id: 'new-operator',
	title: 'New Operator',
	paperName: 'New Operator',
	split: 'seen',
	revision: 1,
	summary: 'Evaluate an expression of operations that are newly defined.',
	singleAnswer: true,
	published: ['new_operator_dataset'],
	knobs: [
		{
			kind: 'integer',
			name: 'operators',
			meaning: 'New operations that are defined, and used',
			min: 1,
			max: 6,
			default: 3,
		},
		{
			kind: 'integer',
			name: 'applications',
			meaning: 'How often operations are applied in the expression',
			min: 1,
			max: 16,
			default: 4,
		},
		{
			kind: 'integer',
			name: 'nesting',
			meaning: 'Depth of parentheses in the expression',
			min: 0,
			max: 4,
			default: 1,
		},
		{
			kind: 'choice',
			name: 'rules',
			meaning: 'What the definitions are made of',
			options: [
				{ value: 'sums', meaning: 'sums and products' },
				{ value: 'quotients', meaning: 'differences and quotients too' },
				{ value: 'layered', meaning: 'other new operations and case distinctions too' },
			],
			default: 'quotients',
		},
		{
			kind: 'integer',
			name: 'largest',
			meaning: 'The largest number in the expression',
			min: 3,
			max: 20,
			default: 9,
		},
	],
	levels: {
		L1: { operators: 1, applications: 2, nesting: 0, rules: 'sums', largest: 9 },
		L2: { operators: 2, applications: 3, nesting: 0, rules: 'sums', largest: 9 },
		L3: { operators: 3, applications: 4, nesting: 1, rules: 'quotients', largest: 9 },
		L4: { operators: 4, applications: 6, nesting: 2, rules: 'quotients', largest: 12 },
		L5: { operators: 6, applications: 12, nesting: 3, rules: 'layered', largest: 15 },
	},
} as const satisfies About;
