import { describe, expect, it } from 'vitest';
import { type Place, placesOf, TEXT, written } from '../../../../src/app/pictures/label-places.ts';
import type { FigureLabel } from '../../../../tasks/kit/draw/picture.ts';

const label = (text: string, at: FigureLabel['at'], away: FigureLabel['away']): FigureLabel => ({
	at,
	away,
	mark: { text, tone: 'plain' },
});
const overlap = (one: Place, other: Place) =>
	Math.abs(one.x - other.x) < (one.width + other.width) / 2 &&
	Math.abs(one.y - other.y) < (one.height + other.height) / 2;

describe('the labels of a figure', () => {
	it('stand beside their points, on the side that they are told', () => {
		const [right, above, centred] = placesOf([
			label('ab', [0, 0], [1, 0]),
			label('ab', [100, 0], [0, 1]),
			label('ab', [200, 0], [0, 0]),
		]);
		expect(right?.x).toBeGreaterThan((right?.width ?? 0) / 2);
		expect(right?.y).toBe(0);
		expect(above?.y).toBeGreaterThan(TEXT / 2);
		expect(above?.x).toBe(100);
		expect([centred?.x, centred?.y]).toEqual([200, 0]);
	});

	it('give way to each other: no two texts overlap, in whatever direction they go', () => {
		for (const away of [
			[1, 0],
			[0, 1],
			[0.6, -0.8],
			[0, 0],
		] as const) {
			const places = placesOf(['one', 'two', 'three'].map((text) => label(text, [5, 5], away)));
			for (const [index, one] of places.entries())
				for (const other of places.slice(index + 1)) expect(overlap(one, other)).toBe(false);
		}
	});

	it('leave the first of them where it is', () => {
		const first = label('first', [5, 5], [0, 0]);
		const [alone] = placesOf([first]);
		const [among, moved] = placesOf([first, label('second', [5, 5], [0, 0])]);
		expect(among).toEqual(alone);
		// A centred label goes down.
		expect(moved?.y).toBeLessThan(5);
	});

	it('say what is wrong by more than a colour', () => {
		expect(written({ text: '7', tone: 'wrong' })).toBe('✕ 7');
		expect(written({ text: '7', tone: 'answer' })).toBe('7');
	});
});
