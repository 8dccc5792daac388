import fc from 'fast-check';
import type { Block, Contender, Experiment } from '../../src/lab/experiments/experiment.ts';
import { LEVELS } from '../../tasks/task.ts';
import { anySpec } from './arbitrary-run.ts';

// Any experiment that the schemas allow, for property tests.

const anyContender: fc.Arbitrary<Contender> = anySpec.map(
	({ instance: _, ...contender }) => contender,
);

const anySet: fc.Arbitrary<Block['instances'][number]> = fc
	.tuple(
		anySpec,
		fc.option(fc.constantFrom(...LEVELS)),
		fc.nat(1_000_000),
		fc.integer({ min: 1, max: 50 }),
		fc.array(fc.string({ minLength: 1, maxLength: 10 }), { minLength: 1, maxLength: 4 }),
	)
	.map(([{ instance }, level, firstSeed, count, ids]) => {
		if ('published' in instance) return { ...instance, published: ids };
		const { seed: _, ...rest } = instance;
		return { ...rest, level, firstSeed, count };
	});

/** A list in which neighbours are often alike, as people make them. */
const oftenAlike = <Item>(one: fc.Arbitrary<Item>, most: number): fc.Arbitrary<Item[]> =>
	fc
		.array(fc.tuple(one, fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: most })
		.map((items) => items.flatMap(([item, times]) => Array<Item>(times).fill(item)));

const anyBlock: fc.Arbitrary<Block> = fc.record({
	instances: oftenAlike(anySet, 4),
	contenders: oftenAlike(anyContender, 3),
	repeats: fc.integer({ min: 1, max: 5 }),
});

export const anyExperiment: fc.Arbitrary<Experiment> = fc.record({
	title: fc.string({ unit: 'binary', maxLength: 60 }),
	blocks: fc.array(anyBlock, { minLength: 1, maxLength: 3 }),
});
