import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{
		name: 'rows',
		kind: 'integer',
		meaning: 'Rows of the matrix',
		min: 5,
		max: 80,
		default: 12,
	},
	{
		name: 'columns',
		kind: 'integer',
		meaning: 'Columns of the matrix',
		min: 5,
		max: 80,
		default: 12,
	},
	{
		name: 'alphabet',
		kind: 'integer',
		meaning: 'Different letters',
		min: 2,
		max: 26,
		default: 26,
	},
	{
		name: 'shape',
		kind: 'choice',
		meaning: 'What is looked for',
		options: [
			{ value: 'square', meaning: 'the largest square of equal letters, which is unique' },
			{ value: 'ring', meaning: 'all hollow squares of equal letters' },
			{ value: 'corner', meaning: 'all shapes like an L of equal letters' },
			{ value: 'plus', meaning: 'all shapes like a plus of equal letters' },
			{ value: 'mixed', meaning: 'all of one of the last three shapes' },
		],
		default: 'square',
	},
	{
		name: 'size',
		kind: 'integer',
		meaning: 'Side of the largest square; cells in an arm or side of the smallest other shape',
		min: 3,
		max: 12,
		default: 3,
	},
	{
		name: 'patterns',
		kind: 'integer',
		meaning: 'Shapes put in; squares beyond the largest are smaller',
		min: 1,
		max: 20,
		default: 1,
	},
	{
		name: 'decoys',
		kind: 'integer',
		meaning: 'Shapes put in that are not quite right',
		min: 0,
		max: 40,
		default: 0,
	},
] as const satisfies readonly Knob[];

export const about = {
	id: 'pattern-recognition',
	title: 'Pattern Recognition',
	paperName: 'Pattern Recognition',
	split: 'seen',
	kind: 'grids',
	revision: 1,
	summary:
		'Find the largest square of equal letters in a matrix, or every L, plus or hollow square.',
	singleAnswer: true,
	published: ['pattern_recognition'],
	knobs,
	levels: {
		L1: { rows: 8, columns: 8, alphabet: 26, shape: 'square', size: 3, patterns: 1, decoys: 0 },
		L2: { rows: 12, columns: 12, alphabet: 26, shape: 'square', size: 3, patterns: 1, decoys: 1 },
		L3: { rows: 15, columns: 15, alphabet: 6, shape: 'square', size: 3, patterns: 2, decoys: 2 },
		L4: { rows: 30, columns: 30, alphabet: 4, shape: 'square', size: 4, patterns: 6, decoys: 8 },
		L5: { rows: 60, columns: 60, alphabet: 3, shape: 'mixed', size: 4, patterns: 5, decoys: 12 },
	},
} as const satisfies About<typeof knobs>;
