import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{
		kind: 'choice',
		name: 'size',
		meaning: 'Rows and columns of the board',
		options: [
			{ value: '4', meaning: '4×4' },
			{ value: '6', meaning: '6×6' },
			{ value: '8', meaning: '8×8' },
			{ value: '10', meaning: '10×10' },
			{ value: '12', meaning: '12×12' },
		],
		default: '6',
	},
	{
		kind: 'integer',
		name: 'played',
		meaning: 'Moves played before the board that is shown',
		min: 0,
		max: 100,
		default: 6,
	},
	{
		kind: 'integer',
		name: 'moves',
		meaning: 'Moves to play from there, of both players',
		min: 1,
		max: 60,
		default: 4,
	},
	{
		kind: 'flag',
		name: 'passes',
		meaning: 'A player has to pass on the way, so that the turns do not simply alternate',
		default: false,
	},
	{
		kind: 'flag',
		name: 'replies',
		meaning: "White's moves are not listed but follow from a rule",
		default: false,
	},
] as const satisfies readonly Knob[];

export const about = {
	id: 'reversi',
	title: 'Reversi',
	paperName: 'Reversi',
	split: 'seen',
	kind: 'grids',
	revision: 2,
	seedRevision: 1,
	summary: 'Play given moves of Reversi, turn the enclosed discs over, and give the board.',
	singleAnswer: true,
	published: ['reversi_dataset'],
	knobs,
	levels: {
		L1: { size: '4', played: 7, moves: 1, passes: false, replies: false },
		L2: { size: '6', played: 6, moves: 2, passes: false, replies: false },
		L3: { size: '6', played: 6, moves: 4, passes: false, replies: false },
		L4: { size: '8', played: 20, moves: 8, passes: true, replies: false },
		L5: { size: '12', played: 20, moves: 30, passes: false, replies: true },
	},
} as const satisfies About<typeof knobs>;
