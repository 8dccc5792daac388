import type { Knob } from '../kit/params.ts';
import type { About } from '../task.ts';

const knobs = [
	{
		kind: 'integer',
		name: 'size',
		meaning: 'Rows and columns of the grid, and letters',
		min: 4,
		max: 12,
		default: 7,
	},
	{
		kind: 'integer',
		name: 'empty',
		meaning: 'Empty cells',
		min: 1,
		max: 110,
		default: 25,
	},
	{
		kind: 'flag',
		name: 'regions',
		meaning: 'The grid is divided into regions, too, in which no letter stands twice',
		default: false,
	},
	{
		kind: 'flag',
		name: 'unique',
		meaning: 'There is only one solution',
		default: true,
	},
] as const satisfies readonly Knob[];

export const about = {
	id: 'letter-logic-diagram',
	title: 'Letter Logic Diagram',
	paperName: 'Letter Logic Diagram',
	split: 'seen',
	kind: 'grids',
	revision: 1,
	summary:
		'Fill a grid so that every row and column holds each letter once and one diagonal only one.',
	singleAnswer: true,
	published: ['letter_logic_diagram'],
	knobs,
	levels: {
		L1: { size: 5, empty: 8, regions: false, unique: true },
		L2: { size: 7, empty: 20, regions: false, unique: true },
		L3: { size: 7, empty: 30, regions: false, unique: true },
		L4: { size: 9, empty: 50, regions: false, unique: true },
		L5: { size: 12, empty: 100, regions: true, unique: true },
	},
} as const satisfies About<typeof knobs>;
