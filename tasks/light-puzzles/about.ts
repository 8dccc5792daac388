import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{
		name: 'size',
		kind: 'integer',
		meaning: 'Rows and columns of lights',
		min: 2,
		max: 12,
		default: 5,
	},
	{
		name: 'buttons',
		kind: 'integer',
		meaning: 'Buttons',
		min: 1,
		max: 26,
		default: 3,
	},
	{
		name: 'presses',
		kind: 'integer',
		meaning: 'Presses to follow, or different buttons that lead to the target',
		min: 1,
		max: 60,
		default: 3,
	},
	{
		name: 'variant',
		kind: 'choice',
		meaning: 'What is asked for',
		options: [
			{ value: 'result', meaning: 'the lights after given presses' },
			{ value: 'presses', meaning: 'presses that lead to given lights' },
			{ value: 'search', meaning: 'presses that lead to given lights, so many or fewer' },
		],
		default: 'result',
	},
] as const satisfies readonly Knob[];

export const about = {
	id: 'light-puzzles',
	title: 'Light Puzzles',
	paperName: 'Light Puzzles',
	split: 'seen',
	kind: 'grids',
	revision: 2,
	seedRevision: 1,
	summary: 'Follow buttons that switch lights, or find the buttons that lead to given lights.',
	singleAnswer: false,
	published: ['light_puzzles_dataset'],
	knobs,
	levels: {
		L1: { size: 3, buttons: 2, presses: 2, variant: 'result' },
		L2: { size: 4, buttons: 3, presses: 3, variant: 'result' },
		L3: { size: 5, buttons: 3, presses: 4, variant: 'result' },
		L4: { size: 8, buttons: 6, presses: 12, variant: 'result' },
		L5: { size: 8, buttons: 12, presses: 9, variant: 'search' },
	},
} as const satisfies About<typeof knobs>;
