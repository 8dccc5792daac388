import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{
		name: 'objects',
		kind: 'integer',
		meaning: 'Things to put in order',
		min: 3,
		max: 16,
		default: 5,
	},
	{
		name: 'absolute',
		kind: 'integer',
		meaning: 'Percentage of statements that give a place outright',
		min: 0,
		max: 100,
		default: 30,
	},
	{
		name: 'kinds',
		kind: 'choice',
		meaning: 'Kinds of statements',
		options: [
			{ value: 'order', meaning: 'one comes before another' },
			{ value: 'neighbours', meaning: 'also: directly before, between' },
			{
				value: 'distances',
				meaning: 'also: so many places apart, not side by side, not in a place',
			},
		],
		default: 'order',
	},
	{
		name: 'asked',
		kind: 'choice',
		meaning: 'What is asked for',
		options: [
			{ value: 'option', meaning: 'which one is in a place, as one of several options' },
			{ value: 'order', meaning: 'the whole order' },
		],
		default: 'option',
	},
] as const satisfies readonly Knob[];

export const about = {
	id: 'logical-deduction',
	title: 'Logical Deduction',
	paperName: 'Logical Deduction',
	split: 'seen',
	kind: 'logic',
	revision: 1,
	summary: 'Find the one order of several things that fits all statements about it.',
	singleAnswer: true,
	published: ['BIG-Bench-Hard'],
	knobs,
	levels: {
		L1: { objects: 3, absolute: 30, kinds: 'order', asked: 'option' },
		L2: { objects: 5, absolute: 30, kinds: 'order', asked: 'option' },
		L3: { objects: 7, absolute: 30, kinds: 'order', asked: 'option' },
		L4: { objects: 10, absolute: 20, kinds: 'neighbours', asked: 'option' },
		L5: { objects: 14, absolute: 5, kinds: 'distances', asked: 'order' },
	},
} as const satisfies About<typeof knobs>;
