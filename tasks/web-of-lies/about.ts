import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{ name: 'people', kind: 'integer', meaning: 'People', min: 3, max: 60, default: 10 },
	{
		name: 'shape',
		kind: 'choice',
		meaning: 'Who speaks of whom',
		options: [
			{ value: 'chain', meaning: 'each of the one before; the first is given' },
			{ value: 'tree', meaning: 'each of anyone before; the first is given' },
			{ value: 'web', meaning: 'each of anyone; nobody is given' },
			{
				value: 'trunk',
				meaning: 'a long chain with branches that lead nowhere; the first is given',
			},
			{ value: 'loop', meaning: 'a long chain that comes back to its first; nobody is given' },
		],
		default: 'chain',
	},
	{ name: 'shuffled', kind: 'flag', meaning: 'Statements in random order', default: true },
	{
		name: 'pairs',
		kind: 'integer',
		meaning: 'Statements that two people are of the same kind, or of different kinds',
		min: 0,
		max: 58,
		default: 0,
	},
	{
		name: 'compound',
		kind: 'integer',
		meaning: 'Statements about two people with "and" or "or"',
		min: 0,
		max: 58,
		default: 0,
	},
	{
		name: 'asked',
		kind: 'choice',
		meaning: 'What is asked for',
		options: [
			{ value: 'one', meaning: 'whether one person tells the truth' },
			{ value: 'three', meaning: 'whether each of three people does' },
			{ value: 'liars', meaning: 'all the liars' },
		],
		default: 'one',
	},
] as const satisfies readonly Knob[];

export const about = {
	id: 'web-of-lies',
	title: 'Web of Lies',
	paperName: 'Web of Lies',
	split: 'seen',
	kind: 'logic',
	revision: 2,
	seedRevision: 1,
	summary: 'Find out from what people say about each other who lies and who tells the truth.',
	singleAnswer: true,
	published: ['BIG-Bench-Hard'],
	knobs,
	levels: {
		L1: { people: 5, shape: 'chain', shuffled: false, pairs: 0, compound: 0, asked: 'one' },
		L2: { people: 10, shape: 'chain', shuffled: true, pairs: 0, compound: 0, asked: 'one' },
		L3: { people: 15, shape: 'trunk', shuffled: true, pairs: 0, compound: 0, asked: 'one' },
		L4: { people: 20, shape: 'loop', shuffled: true, pairs: 6, compound: 0, asked: 'three' },
		L5: { people: 40, shape: 'web', shuffled: true, pairs: 14, compound: 12, asked: 'liars' },
	},
} as const satisfies About<typeof knobs>;
