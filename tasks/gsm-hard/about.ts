import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{
		kind: 'integer',
		name: 'steps',
		meaning: 'Operations from the given numbers to the answer',
		min: 1,
		max: 14,
		default: 4,
	},
	{
		kind: 'integer',
		name: 'digits',
		meaning: 'Digits of the number that the story starts from',
		min: 2,
		max: 12,
		default: 4,
	},
	{
		kind: 'integer',
		name: 'distractors',
		meaning: 'Facts that have nothing to do with the answer',
		min: 0,
		max: 5,
		default: 0,
	},
	{ kind: 'flag', name: 'percentages', meaning: 'With percentages', default: false },
	{
		kind: 'flag',
		name: 'conversions',
		meaning: 'With units that must be converted',
		default: false,
	},
] as const satisfies readonly Knob[];

const plain = { distractors: 0, percentages: false, conversions: false } as const;

export const about = {
	id: 'gsm-hard',
	title: 'GSM-Hard',
	paperName: 'GSM-Hard',
	split: 'seen',
	kind: 'arithmetic',
	revision: 2,
	seedRevision: 1,
	summary: 'A word problem of several steps, with awkwardly large numbers.',
	singleAnswer: true,
	published: ['gsmhardv2.jsonl'],
	knobs,
	levels: {
		L1: { ...plain, steps: 2, digits: 2 },
		L2: { ...plain, steps: 3, digits: 4 },
		L3: { ...plain, steps: 4, digits: 7 },
		L4: { ...plain, steps: 6, digits: 7, percentages: true, distractors: 1 },
		L5: { steps: 10, digits: 9, percentages: true, conversions: true, distractors: 3 },
	},
} as const satisfies About<typeof knobs>;
