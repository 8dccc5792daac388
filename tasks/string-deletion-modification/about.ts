import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{ name: 'rules', kind: 'integer', meaning: 'Rewriting rules', min: 1, max: 20, default: 6 },
	{
		name: 'length',
		kind: 'integer',
		meaning: 'Letters of the string at the start',
		min: 4,
		max: 200,
		default: 12,
	},
	{ name: 'letters', kind: 'integer', meaning: 'Different letters', min: 2, max: 6, default: 3 },
	{
		name: 'fewestSteps',
		kind: 'integer',
		meaning: 'The fewest steps until no rule applies',
		min: 1,
		max: 200,
		default: 4,
	},
	{
		name: 'mostSteps',
		kind: 'integer',
		meaning: 'The most steps until no rule applies',
		min: 1,
		max: 200,
		default: 6,
	},
] as const satisfies readonly Knob[];

export const about = {
	id: 'string-deletion-modification',
	title: 'String Deletion and Modification',
	paperName: 'String Deletion&Modifi.',
	split: 'seen',
	kind: 'words',
	revision: 1,
	summary: 'Rewrite a string by a list of rules, always the first that applies, until none does.',
	singleAnswer: true,
	published: ['string_deletion_and_modification'],
	knobs,
	levels: {
		L1: { rules: 3, length: 8, letters: 3, fewestSteps: 2, mostSteps: 3 },
		L2: { rules: 6, length: 12, letters: 3, fewestSteps: 4, mostSteps: 6 },
		L3: { rules: 6, length: 20, letters: 3, fewestSteps: 7, mostSteps: 14 },
		L4: { rules: 10, length: 40, letters: 3, fewestSteps: 15, mostSteps: 30 },
		L5: { rules: 15, length: 80, letters: 4, fewestSteps: 50, mostSteps: 150 },
	},
} as const satisfies About<typeof knobs>;
