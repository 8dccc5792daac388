import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../tasks/catalogue.ts';
import { readInteger } from '../../../tasks/kit/read/integer.ts';
import { loadTask } from '../../../tasks/registry.ts';
import { filled, HOSTILE_UNITS } from '../../support/hostile-shapes.ts';
import { milliseconds } from '../../support/processor-time.ts';

const [SHORT, LONG] = [20_000, 80_000];
/** Four times the text may cost so many times as much; sixteen times would be quadratic. */
const MOST_GROWTH = 8;
/** Costs below are the clock's own, or those of what is looked at up to a bound. Quadratic is seconds. */
const NOISE_MS = 40;
const TRIES = 6;

const WRAPS: readonly ((text: string) => string)[] = [
	(text) => text,
	(text) => `<<<${text}>>>`,
	(text) => `Answer: ${text}`,
	(text) => `1${text}\nx`,
];

describe.each(catalogue)('$id', ({ id, levels }) => {
	it('judges hostile texts in a time that grows with their length', async () => {
		const instance = (await loadTask(id)).instance(levels.L5, 1);
		for (const [at, unit] of HOSTILE_UNITS.entries()) {
			const wrap = WRAPS[at % WRAPS.length] ?? String;
			const cost = (length: number) =>
				milliseconds(() => instance.check(wrap(filled(unit, length))));
			let growth = Number.POSITIVE_INFINITY;
			for (let i = 0; i < TRIES && growth > MOST_GROWTH; i++) {
				const long = cost(LONG);
				growth = long < NOISE_MS ? 0 : long / Math.max(cost(SHORT), 1);
			}
			expect(growth, JSON.stringify(unit)).toBeLessThan(MOST_GROWTH);
		}
	}, 60_000);
});

it.each(HOSTILE_UNITS)('a megabyte of %j is read in 200 ms', (unit) => {
	const text = filled(unit, 1_000_000);
	let best = Number.POSITIVE_INFINITY;
	for (let i = 0; i < TRIES && best >= 200; i++)
		best = Math.min(
			best,
			milliseconds(() => readInteger(text)),
		);
	expect(best).toBeLessThan(200);
});
