import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { milliseconds } from '../support/processor-time.ts';
import { TEXT_READERS } from '../support/text-readers.ts';

/** No text may cost more: readers run on the page's own thread. */
const LONGEST_MS = 200;
const NOISE_MS = 20;
const [SHORT, MEDIUM, LONG] = [2 ** 14, 2 ** 17, 2 ** 20];
/** What eight times the text may cost more: 8 would be linear, 64 quadratic. */
const MOST_GROWTH = 40;

/** The best of some tries: one may pay for compiling, for collecting garbage, or for neighbours. */
function best(read: () => unknown, enough: number): number {
	let least = Number.POSITIVE_INFINITY;
	for (let tries = 0; tries < 4 && least >= enough; tries++)
		least = Math.min(
			least,
			milliseconds(() => read()),
		);
	return least;
}

describe.each(Object.entries(TEXT_READERS))('the reader of %s', (_name, reader) => {
	it('is done with a hostile text of a million characters, in a time that grows as the text does', () => {
		for (const [shape, make] of Object.entries(HOSTILE_TEXTS)) {
			const took = (length: number, enough: number) => best(reader(make(length)), enough);
			// What is slow with less would not come to its end with more.
			expect(took(SHORT, LONGEST_MS / 4), `short: ${shape}`).toBeLessThan(LONGEST_MS / 4);
			expect(took(MEDIUM, LONGEST_MS / 2), `medium: ${shape}`).toBeLessThan(LONGEST_MS / 2);
			const long = took(LONG, NOISE_MS);
			expect(long, shape).toBeLessThan(LONGEST_MS);
			// What is quicker is no more than noise, and could not be quadratic.
			if (long < NOISE_MS) continue;
			expect(long / Math.max(took(MEDIUM, 0), 0.5), `growth: ${shape}`).toBeLessThan(MOST_GROWTH);
		}
	});
});

it('there are at least forty hostile shapes, each of the length that it is asked for', () => {
	const shapes = Object.values(HOSTILE_TEXTS);
	expect(shapes.length).toBeGreaterThanOrEqual(40);
	for (const make of shapes) expect(Math.abs(make(10_000).length - 10_000)).toBeLessThan(20);
	expect(new Set(shapes.map((make) => make(1000))).size).toBe(shapes.length);
});
