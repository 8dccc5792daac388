import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/app/pictures/label-places.ts';
import { createRandom } from '../../src/ground/random.ts';
import { LEVELS } from '../task.ts';
import { check } from './check.ts';
import { GROUPS } from './families/index.ts';
import { generate } from './generate.ts';
import { task } from './index.ts';
import { picture } from './picture.ts';
import { type Chain, shown } from './puzzle.ts';
import { solve } from './solve.ts';

const families = Object.values(GROUPS).flat();

/** Chains in which every family comes several times. */
const CHAINS: readonly Chain[] = (['plane', 'coordinates', 'solids'] as const).flatMap((figures) =>
	Array.from({ length: 250 }, (_, seed) =>
		generate(
			{ steps: 1 + (seed % 4), figures, data: 'radicals', largest: 20, reuse: true },
			createRandom(`${figures} ${seed}`),
		),
	),
);

function figuresOf(chain: Chain, answer?: string) {
	const drawn = picture(chain, answer === undefined ? null : check(chain, answer));
	if (drawn.kind !== 'figure') throw new Error('no figures');
	return drawn.figures;
}

describe('the pictures of MATH Geometry', { timeout: 60_000 }, () => {
	it('draw every family within their room, with its data and one question', () => {
		const seen = new Set<string>();
		for (const chain of CHAINS)
			for (const [at, { title, lines, labels }] of figuresOf(chain).entries()) {
				const step = chain.steps[at];
				seen.add(step?.family ?? '');
				const isInside = lines.every(({ points }) =>
					points.every(([x, y]) => x >= 0 && x <= 100 && y >= 0 && y <= 84),
				);
				expect(isInside, step?.family).toBe(true);
				const text = labels.map(({ mark }) => mark.text).join(' ');
				for (const value of Object.values(step?.values ?? {}))
					expect(text, step?.family).toContain(shown(value).replaceAll('-', '−'));
				expect(`${title} ${text}`, step?.family).not.toMatch(/[{}]|NaN|undefined/);
				const asked = at === chain.steps.length - 1 ? '?' : title.slice(0, 1);
				expect(labels.filter(({ mark }) => mark.text === asked).length, step?.family).toBe(1);
				expect(
					lines.some(({ tone }) => tone === 'highlight'),
					step?.family,
				).toBe(true);
			}
		expect([...seen].toSorted()).toEqual(families.map(({ id }) => id).toSorted());
	});

	it('write no label over another', () => {
		const crowded = CHAINS.flatMap((chain) =>
			figuresOf(chain).flatMap(({ labels }, at) => {
				const places = placesOf(labels);
				const overlaps = places.some((one, i) =>
					places
						.slice(0, i)
						.some(
							(other) =>
								2 * Math.abs(one.x - other.x) < one.width + other.width &&
								2 * Math.abs(one.y - other.y) < one.height + other.height,
						),
				);
				return overlaps ? [chain.steps[at]?.family] : [];
			}),
		);
		expect(crowded).toEqual([]);
	});

	it('write the answer at the place that is asked for, and the results only with a right one', () => {
		for (const level of LEVELS)
			for (let seed = 0; seed < 10; seed++) {
				const chain = CHAINS[seed];
				if (!chain) continue;
				const right = solve(chain);
				for (const { labels, caption } of figuresOf(chain, right)) {
					const values = labels.flatMap(({ mark }) => (mark.tone === 'answer' ? [mark] : []));
					expect(values.length).toBe(1);
					expect(caption?.text ?? values[0]?.text).toMatch(/\d/);
				}
				const instance = task.instance(task.about.levels[level], seed);
				const wrong = instance.picture(instance.slip());
				if (wrong.kind !== 'figure') throw new Error('no figures');
				const tones = wrong.figures.map(({ labels }) => labels.map(({ mark }) => mark.tone));
				expect(tones.at(-1)).toContain('wrong');
				expect(tones.flat()).not.toContain('answer');
				expect(wrong.description).toContain(instance.check(instance.slip()).reason);
				expect(check(chain, right).correct).toBe(true);
			}
	});
});
