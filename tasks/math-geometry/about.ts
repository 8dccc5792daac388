import type { About } from '../task.ts';

export const about = {
	id: 'math-geometry',
	title: 'MATH Geometry',
	paperName: 'MATH Geometry',
	split: 'seen',
	kind: 'arithmetic',
	revision: 1,
	summary: 'Compute a length, area, volume or angle through a chain of figures.',
	singleAnswer: true,
	published: ['MATH'],
	knobs: [
		{
			kind: 'integer',
			name: 'steps',
			meaning: 'Figures, each of which uses the result of the one before',
			min: 1,
			max: 8,
			default: 2,
		},
		{
			kind: 'choice',
			name: 'figures',
			meaning: 'What the figures are',
			options: [
				{ value: 'plane', meaning: 'triangles, polygons, circles, angles' },
				{ value: 'coordinates', meaning: 'points and lines with coordinates too' },
				{ value: 'solids', meaning: 'coordinates and solids too' },
			],
			default: 'plane',
		},
		{
			kind: 'choice',
			name: 'data',
			meaning: 'What the given lengths are',
			options: [
				{ value: 'whole', meaning: 'whole numbers' },
				{ value: 'fractions', meaning: 'fractions too' },
				{ value: 'radicals', meaning: 'fractions and square roots too' },
			],
			default: 'whole',
		},
		{
			kind: 'integer',
			name: 'largest',
			meaning: 'The largest given length',
			min: 6,
			max: 60,
			default: 12,
		},
		{
			kind: 'flag',
			name: 'reuse',
			meaning: 'Figures may use results of earlier ones besides that of the one before',
			default: false,
		},
	],
	levels: {
		L1: { steps: 1, figures: 'plane', data: 'whole', largest: 12, reuse: false },
		L2: { steps: 2, figures: 'plane', data: 'whole', largest: 12, reuse: false },
		L3: { steps: 3, figures: 'coordinates', data: 'whole', largest: 15, reuse: false },
		L4: { steps: 4, figures: 'solids', data: 'fractions', largest: 20, reuse: true },
		L5: { steps: 6, figures: 'solids', data: 'radicals', largest: 24, reuse: true },
	},
} as const satisfies About;
