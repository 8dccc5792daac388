import { expect, it } from 'vitest';
import { tonesOf } from '../../../../src/app/pictures/tones.ts';
import type { Picture, Tone } from '../../../../tasks/kit/draw/picture.ts';

const mark = (tone: Tone) => ({ text: 'x', tone });
const box = { x0: 0, x1: 1, y0: 0, y1: 1 };
const description = '';

const pictures: readonly Picture[] = [
	{ kind: 'grid', rows: [[mark('given')], [mark('wrong')]], description },
	{
		kind: 'cards',
		groups: [
			{ title: '', cards: [mark('given')] },
			{ title: '', cards: [mark('wrong')] },
		],
		description,
	},
	{
		kind: 'stacks',
		scenes: [{ title: '', stacks: [{ name: 'A', blocks: [mark('given'), mark('wrong')] }] }],
		description,
	},
	{ kind: 'sequence', items: [mark('given'), mark('wrong')], description },
];

it.each(pictures)('finds every tone in a $kind', (picture) => {
	expect([...tonesOf(picture)].sort()).toEqual(['given', 'wrong']);
});

it('finds the tones of areas, points and the path of a map', () => {
	const path = [{ from: { x: 0, y: 0 }, to: { x: 1, y: 1 }, tone: 'answer' as const }];
	const areas = [{ ...box, mark: mark('blocked') }];
	const points = [{ x: 0, y: 0, mark: mark('given') }];
	const map: Picture = { kind: 'map', bounds: box, areas, points, path, description };
	expect([...tonesOf(map)].sort()).toEqual(['answer', 'blocked', 'given']);
});

it('finds the tones of lines, labels and the caption of a figure', () => {
	const lines = [{ points: [], look: 'edge' as const, tone: 'plain' as const }];
	const labels = [{ at: [0, 0] as const, away: [0, 0] as const, mark: mark('highlight') }];
	const figure = (caption: object): Picture => ({
		kind: 'figure',
		figures: [{ title: '', lines, labels, ...caption }],
		note: '',
		description,
	});
	expect([...tonesOf(figure({ caption: mark('wrong') }))].sort()).toEqual([
		'highlight',
		'plain',
		'wrong',
	]);
	expect([...tonesOf(figure({}))].sort()).toEqual(['highlight', 'plain']);
});
