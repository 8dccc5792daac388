import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

// The knobs are what makes the puzzle harder. Their names are kept in links: choose them for ever.
const knobs = [
	{
		kind: 'integer',
		name: 'count',
		meaning: 'Numbers to add',
		min: 2,
		max: 100,
		default: 5,
	},
	{
		kind: 'integer',
		name: 'digits',
		meaning: 'Digits of the largest number',
		min: 1,
		max: 9,
		default: 2,
	},
] as const satisfies readonly Knob[];

// Lists and forms load this file for every task at once: keep it to plain data.
export const about = {
	id: 'template',
	title: 'Add up',
	paperName: 'Add up',
	split: 'unseen',
	kind: 'arithmetic',
	revision: 1,
	summary: 'Add up a list of whole numbers.',
	singleAnswer: true,
	published: [],
	knobs,
	levels: {
		L1: { count: 3, digits: 1 },
		L2: { count: 5, digits: 2 },
		L3: { count: 10, digits: 3 },
		L4: { count: 30, digits: 5 },
		L5: { count: 80, digits: 9 },
	},
} as const satisfies About<typeof knobs>;
