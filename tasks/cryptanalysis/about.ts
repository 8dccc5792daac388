import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{
		name: 'digits',
		kind: 'integer',
		meaning: 'Digits of the password',
		min: 2,
		max: 6,
		default: 2,
	},
	{
		name: 'letters',
		kind: 'integer',
		meaning: 'Letters of the password, after its digits',
		min: 0,
		max: 4,
		default: 2,
	},
	{
		name: 'alphabet',
		kind: 'integer',
		meaning: 'The letters are among the first so many of the alphabet',
		min: 6,
		max: 26,
		default: 26,
	},
	{
		name: 'hints',
		kind: 'flag',
		meaning: 'Say where wrong symbols are too low or too high, besides counting right ones',
		default: true,
	},
	{ name: 'lie', kind: 'flag', meaning: 'Exactly one answer to a guess is false', default: false },
	{
		name: 'spare',
		kind: 'integer',
		meaning: 'Guesses beyond those that single out the password',
		min: 0,
		max: 10,
		default: 0,
	},
] as const satisfies readonly Knob[];

export const about = {
	id: 'cryptanalysis',
	title: 'Cryptanalysis',
	paperName: 'Cryptanalysis',
	split: 'unseen',
	kind: 'logic',
	revision: 1,
	summary: 'Deduce a password from guesses and what was said about each of them.',
	singleAnswer: true,
	published: ['cryptanalysis'],
	knobs,
	levels: {
		L1: { digits: 2, letters: 0, alphabet: 26, hints: true, lie: false, spare: 0 },
		L2: { digits: 2, letters: 2, alphabet: 26, hints: true, lie: false, spare: 0 },
		L3: { digits: 3, letters: 2, alphabet: 26, hints: true, lie: false, spare: 0 },
		L4: { digits: 4, letters: 4, alphabet: 26, hints: false, lie: false, spare: 0 },
		L5: { digits: 6, letters: 4, alphabet: 26, hints: false, lie: true, spare: 0 },
	},
} as const satisfies About<typeof knobs>;
