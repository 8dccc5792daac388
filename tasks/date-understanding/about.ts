import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{
		name: 'anchorHops',
		kind: 'integer',
		meaning: 'Steps from a known date to today',
		min: 0,
		max: 8,
		default: 1,
	},
	{
		name: 'questionHops',
		kind: 'integer',
		meaning: 'Steps from today to the date asked for',
		min: 1,
		max: 8,
		default: 1,
	},
	{
		name: 'formats',
		kind: 'flag',
		meaning: 'Also numeric dates, American, British or ISO',
		default: false,
	},
	{
		name: 'traps',
		kind: 'flag',
		meaning: 'Ends of months, leap days, months and years added',
		default: false,
	},
	{
		name: 'weekdays',
		kind: 'flag',
		meaning: 'Also weekdays, ends of months and quarters',
		default: false,
	},
	{ name: 'business', kind: 'flag', meaning: 'Also business days and hours', default: false },
	{
		name: 'options',
		kind: 'integer',
		meaning: 'Options to choose from',
		min: 2,
		max: 12,
		default: 6,
	},
] as const satisfies readonly Knob[];

const easy = { formats: false, traps: false, weekdays: false, business: false } as const;
const all = { formats: true, traps: true, weekdays: true } as const;

export const about = {
	id: 'date-understanding',
	title: 'Date Understanding',
	paperName: 'Date Understanding',
	split: 'seen',
	kind: 'arithmetic',
	revision: 1,
	summary: 'Work out which day it is today from a short story, and count on from there.',
	singleAnswer: true,
	published: ['BIG-Bench-Hard'],
	knobs,
	levels: {
		L1: { ...easy, anchorHops: 1, questionHops: 1, options: 5 },
		L2: { ...easy, formats: true, traps: true, anchorHops: 1, questionHops: 1, options: 6 },
		L3: { ...easy, formats: true, weekdays: true, anchorHops: 2, questionHops: 1, options: 6 },
		L4: { ...all, business: false, anchorHops: 3, questionHops: 2, options: 6 },
		L5: { ...all, business: true, anchorHops: 5, questionHops: 4, options: 10 },
	},
} as const satisfies About<typeof knobs>;
