import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{ name: 'rounds', kind: 'integer', meaning: 'Cards that are added', min: 1, max: 60, default: 5 },
	{ name: 'hand', kind: 'integer', meaning: 'Cards at the start', min: 8, max: 60, default: 13 },
	{
		name: 'alphabet',
		kind: 'integer',
		meaning: 'The cards are the first so many letters',
		min: 9,
		max: 26,
		default: 26,
	},
	{ name: 'chi', kind: 'flag', meaning: 'Three letters in a row count', default: true },
	{ name: 'kong', kind: 'flag', meaning: 'Four equal cards count', default: false },
	{
		name: 'wrap',
		kind: 'flag',
		meaning: 'After the last letter the first follows again',
		default: false,
	},
	{
		name: 'meld',
		kind: 'flag',
		meaning: 'Cards that make a result leave the hand',
		default: false,
	},
	{
		name: 'report',
		kind: 'choice',
		meaning: 'What is asked for',
		options: [
			{ value: 'last', meaning: "The last round's result" },
			{ value: 'all', meaning: 'The results of all rounds' },
			{ value: 'hand', meaning: 'The results of all rounds and the hand at the end' },
		],
		default: 'last',
	},
] as const satisfies readonly Knob[];

const base = { hand: 13, alphabet: 26, kong: false, wrap: false, meld: false } as const;

export const about = {
	id: 'mahjong',
	title: 'Mahjong',
	paperName: 'Mahjong',
	split: 'seen',
	kind: 'words',
	revision: 2,
	seedRevision: 1,
	summary: 'Follow a hand of letter cards and judge what each added card completes.',
	singleAnswer: true,
	published: ['mahjong_pattern_dataset'],
	knobs,
	levels: {
		L1: { ...base, rounds: 1, chi: false, report: 'last' },
		L2: { ...base, rounds: 2, chi: false, report: 'last' },
		L3: { ...base, rounds: 5, chi: true, report: 'last' },
		L4: { ...base, rounds: 10, chi: true, report: 'all' },
		L5: {
			rounds: 20,
			hand: 45,
			alphabet: 20,
			chi: true,
			kong: true,
			wrap: true,
			meld: true,
			report: 'hand',
		},
	},
} as const satisfies About<typeof knobs>;
