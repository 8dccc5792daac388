import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{
		name: 'length',
		kind: 'integer',
		meaning: 'Letters of the string at the start',
		min: 5,
		max: 500,
		default: 16,
	},
	{
		name: 'triggers',
		kind: 'integer',
		meaning: 'Places of the string where a rule applies at the start',
		min: 1,
		max: 60,
		default: 3,
	},
	{
		name: 'overlapping',
		kind: 'flag',
		meaning: 'Let some of these places share letters',
		default: false,
	},
	{
		name: 'rounds',
		kind: 'integer',
		meaning: 'How often the operation is applied',
		min: 1,
		max: 10,
		default: 1,
	},
	{ name: 'rules', kind: 'integer', meaning: 'Insertion rules', min: 1, max: 12, default: 5 },
	{ name: 'letters', kind: 'integer', meaning: 'Different letters', min: 3, max: 10, default: 5 },
	{
		name: 'shortest',
		kind: 'integer',
		meaning: 'Letters of the shortest substring that a rule looks for',
		min: 2,
		max: 6,
		default: 4,
	},
	{
		name: 'longest',
		kind: 'integer',
		meaning: 'Letters of the longest substring that a rule looks for',
		min: 2,
		max: 6,
		default: 4,
	},
] as const satisfies readonly Knob[];

const published = { rounds: 1, rules: 5, letters: 5, shortest: 4, longest: 4 };

export const about = {
	id: 'string-insertion',
	title: 'String Insertion',
	paperName: 'String Insertion',
	split: 'seen',
	kind: 'words',
	revision: 1,
	summary: 'Insert letters into a string behind every occurrence of certain substrings.',
	singleAnswer: true,
	published: ['string_insertion'],
	knobs,
	levels: {
		L1: { length: 16, triggers: 3, overlapping: false, ...published },
		L2: { length: 26, triggers: 5, overlapping: false, ...published },
		L3: { length: 36, triggers: 8, overlapping: true, ...published },
		L4: { length: 60, triggers: 12, overlapping: true, ...published, rounds: 2 },
		L5: {
			length: 120,
			triggers: 20,
			overlapping: true,
			rounds: 5,
			rules: 8,
			letters: 6,
			shortest: 3,
			longest: 5,
		},
	},
} as const satisfies About<typeof knobs>;
