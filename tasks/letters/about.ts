import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{
		name: 'length',
		kind: 'integer',
		meaning: 'Letters in the word',
		min: 5,
		max: 5000,
		default: 25,
	},
	{
		name: 'frequency',
		kind: 'integer',
		meaning: 'Occurrences of each letter or pair that is asked for',
		min: 0,
		max: 200,
		default: 5,
	},
	{
		name: 'asked',
		kind: 'integer',
		meaning: 'Different letters or pairs that are asked for',
		min: 1,
		max: 4,
		default: 1,
	},
	{
		name: 'pairs',
		kind: 'flag',
		meaning: 'Ask for two-letter strings whose occurrences overlap, instead of letters',
		default: false,
	},
] as const satisfies readonly Knob[];

export const about = {
	id: 'letters',
	title: 'Letters',
	paperName: 'Letters',
	split: 'unseen',
	kind: 'words',
	revision: 1,
	summary: 'Count a letter, or letter pairs that overlap, in a word and list every position.',
	singleAnswer: true,
	published: ['Letters'],
	knobs,
	levels: {
		L1: { length: 10, frequency: 2, asked: 1, pairs: false },
		L2: { length: 25, frequency: 5, asked: 1, pairs: false },
		L3: { length: 75, frequency: 8, asked: 1, pairs: false },
		L4: { length: 400, frequency: 20, asked: 1, pairs: false },
		L5: { length: 1500, frequency: 40, asked: 3, pairs: true },
	},
} as const satisfies About<typeof knobs>;
