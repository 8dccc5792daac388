import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{
		name: 'rows',
		kind: 'integer',
		meaning: 'Rows of the matrix',
		min: 2,
		max: 20,
		default: 4,
	},
	{
		name: 'columns',
		kind: 'integer',
		meaning: 'Columns of the matrix',
		min: 2,
		max: 20,
		default: 4,
	},
	{
		name: 'content',
		kind: 'choice',
		meaning: 'What the cells hold',
		options: [
			{ value: 'letters', meaning: 'capital letters' },
			{ value: 'digits', meaning: 'digits' },
			{ value: 'mixed', meaning: 'capital letters and digits' },
			{ value: 'symbols', meaning: 'eight signs such as @ and %' },
		],
		default: 'letters',
	},
	{
		name: 'operations',
		kind: 'integer',
		meaning: 'Operations one after the other',
		min: 1,
		max: 30,
		default: 3,
	},
	{
		name: 'kinds',
		kind: 'choice',
		meaning: 'Which operations there may be',
		options: [
			{ value: 'rotations', meaning: 'rotations' },
			{ value: 'whole', meaning: 'rotations, flips and transpositions' },
			{ value: 'lines', meaning: 'these, and shifts of single rows and columns' },
			{ value: 'parts', meaning: 'these, and turns of rings and swaps of blocks' },
		],
		default: 'whole',
	},
] as const satisfies readonly Knob[];

export const about = {
	id: 'matrix-transformation',
	title: 'Matrix Transformation',
	paperName: 'Matrix Transformation',
	split: 'seen',
	kind: 'grids',
	revision: 1,
	summary: 'Carry out rotations, flips, shifts and swaps on a matrix and write down the result.',
	singleAnswer: true,
	published: ['matrix_transformation_dataset'],
	knobs,
	levels: {
		L1: { rows: 3, columns: 3, content: 'letters', operations: 1, kinds: 'rotations' },
		L2: { rows: 4, columns: 4, content: 'symbols', operations: 1, kinds: 'whole' },
		L3: { rows: 5, columns: 5, content: 'mixed', operations: 3, kinds: 'whole' },
		L4: { rows: 8, columns: 8, content: 'mixed', operations: 6, kinds: 'lines' },
		L5: { rows: 12, columns: 12, content: 'symbols', operations: 15, kinds: 'parts' },
	},
} as const satisfies About<typeof knobs>;
