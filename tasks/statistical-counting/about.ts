import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{
		name: 'length',
		kind: 'integer',
		meaning: 'Letters in the string',
		min: 5,
		max: 5000,
		default: 45,
	},
	{ name: 'letters', kind: 'integer', meaning: 'Different letters', min: 2, max: 26, default: 3 },
	{
		name: 'longestMinimum',
		kind: 'integer',
		meaning: 'The longest run that a rule may ask for (the shortest is 2)',
		min: 2,
		max: 5,
		default: 2,
	},
	{
		name: 'palindromes',
		kind: 'flag',
		meaning: 'Score three letters of which only the middle one differs',
		default: false,
	},
	{
		name: 'alternating',
		kind: 'flag',
		meaning: 'Score stretches in which two letters take turns',
		default: false,
	},
	{ name: 'multiplier', kind: 'flag', meaning: 'Long runs score more', default: false },
] as const satisfies readonly Knob[];

const plain = { palindromes: false, alternating: false, multiplier: false } as const;

export const about = {
	id: 'statistical-counting',
	title: 'Statistical Counting',
	paperName: 'Statistical Counting',
	split: 'seen',
	kind: 'words',
	revision: 1,
	summary: 'Add up the points that runs of equal letters in a string score.',
	singleAnswer: true,
	published: ['statistical_counting_dataset'],
	knobs,
	levels: {
		L1: { length: 20, letters: 3, longestMinimum: 2, ...plain },
		L2: { length: 45, letters: 3, longestMinimum: 2, ...plain },
		L3: { length: 65, letters: 5, longestMinimum: 2, ...plain },
		L4: { length: 200, letters: 8, longestMinimum: 4, ...plain },
		L5: {
			length: 800,
			letters: 12,
			longestMinimum: 4,
			palindromes: true,
			alternating: true,
			multiplier: true,
		},
	},
} as const satisfies About<typeof knobs>;
