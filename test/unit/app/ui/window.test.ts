import { describe, expect, it } from 'vitest';
import { CHUNK, ChunkHeights, chunksBetween, rowsIn } from '../../../../src/app/ui/window.ts';

describe('the chunks of a long list', () => {
	it('are of equal size, but for the last', () => {
		expect([0, 1, 2].map((chunk) => rowsIn(chunk, 2 * CHUNK + 3))).toEqual([CHUNK, CHUNK, 3]);
	});

	it('are as high as the first that was drawn, until they are drawn themselves', () => {
		const guessed = new ChunkHeights();
		expect(guessed.of(7, 2)).toBe(2 * guessed.of(3, 1));
		const heights = guessed.with(new Map([[3, 40]])).with(new Map([[5, 80]]));
		expect([3, 5, 6].map((chunk) => heights.of(chunk, 2))).toEqual([80, 160, 80]);
		expect(heights.with(new Map([[5, 80]]))).toBe(heights);
		expect(heights.with(new Map([[5, 60]])).of(5, 1)).toBe(60);
	});

	it('are those between two heights', () => {
		const heights = new ChunkHeights(new Map([[0, 1000 / CHUNK]]));
		const count = 4 * CHUNK;
		expect(chunksBetween(heights, count, -500, 900)).toEqual({ first: 0, last: 0 });
		expect(chunksBetween(heights, count, 1500, 2500)).toEqual({ first: 1, last: 2 });
		expect(chunksBetween(heights, count, 9000, 9900)).toEqual({ first: 3, last: 3 });
		expect(chunksBetween(heights, count, -900, -500)).toEqual({ first: 0, last: 0 });
	});
});
