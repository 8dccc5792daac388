import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{
		name: 'game',
		kind: 'choice',
		meaning: 'Which card beats which',
		options: [
			{ value: 'circle', meaning: 'in a circle, each beats the next one' },
			{ value: 'twoSteps', meaning: 'in a circle, each loses to the next and beats the one after' },
			{ value: 'ranks', meaning: 'the stronger, but the weakest beats the strongest' },
			{ value: 'table', meaning: 'a table of its own for each puzzle' },
		],
		default: 'circle',
	},
	{ name: 'cards', kind: 'integer', meaning: 'Cards of each player', min: 3, max: 26, default: 4 },
	{ name: 'rounds', kind: 'integer', meaning: 'Rounds played', min: 3, max: 26, default: 4 },
	{
		name: 'hidden',
		kind: 'integer',
		meaning: 'Rounds whose results are not told; the points of all rounds are given instead',
		min: 0,
		max: 4,
		default: 0,
	},
	{
		name: 'unique',
		kind: 'flag',
		meaning: "Only one answer fits; where it must be, some of the opponent's cards are shown",
		default: true,
	},
] as const satisfies readonly Knob[];

export const about = {
	id: 'constrained-linear-arrangement',
	title: 'Constrained Linear Arrangement',
	paperName: 'Cons. Linear Arrange.',
	split: 'seen',
	kind: 'logic',
	revision: 2,
	seedRevision: 1,
	summary: "Deduce an opponent's cards, each played once, from your own and from the results.",
	singleAnswer: false,
	published: ['constrained_linear_arrangement'],
	knobs,
	levels: {
		L1: { game: 'circle', cards: 4, rounds: 4, hidden: 0, unique: true },
		L2: { game: 'twoSteps', cards: 5, rounds: 5, hidden: 0, unique: true },
		L3: { game: 'ranks', cards: 8, rounds: 8, hidden: 0, unique: true },
		L4: { game: 'table', cards: 12, rounds: 12, hidden: 0, unique: true },
		L5: { game: 'table', cards: 20, rounds: 20, hidden: 2, unique: true },
	},
} as const satisfies About<typeof knobs>;
