import * as v from 'valibot';
import { LEVELS, type Level, MAX_SEED } from '../../../tasks/task.ts';
import { Failure } from '../../core/failure.ts';
import { runKeysOf } from '../../core/identity.ts';
import {
	GeneratedSpec,
	type InstanceSpec,
	type ModelSpec,
	PublishedSpec,
	RunSpec,
} from '../../core/spec.ts';
import { canonicalJson } from '../../ground/canonical.ts';
import { hashOf, hashOfText } from '../../ground/hash.ts';

const Whole = (low: number, high: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(low), v.maxValue(high));

/** More runs than any browser ends: what is larger is a mistake, or an attack. */
export const MOST_RUNS = 200_000;
/** An experiment can be extended and merged so often that no page is slowed down by its plan. */
const MOST_BLOCKS = 100;

/** All that decides a run but its instance: what an experiment compares. */
export const Contender = v.omit(RunSpec, ['instance']);
export type Contender = v.InferOutput<typeof Contender>;

/** Generated instances of one task at one setting: `count` seeds from `firstSeed` on. */
const GeneratedSet = v.pipe(
	v.object({
		...v.omit(GeneratedSpec, ['seed']).entries,
		/** The level whose params these are; null for others. */
		level: v.nullable(v.picklist(LEVELS)),
		firstSeed: Whole(0, MAX_SEED),
		count: Whole(1, 100_000),
	}),
	v.check(
		({ firstSeed, count }) => firstSeed + count - 1 <= MAX_SEED,
		`The last seed is above ${MAX_SEED}.`,
	),
);

/** Published instances of one task. */
const PublishedSet = v.object({
	...v.omit(PublishedSpec, ['published']).entries,
	published: v.pipe(v.array(PublishedSpec.entries.published), v.minLength(1), v.maxLength(10_000)),
});

export const InstanceSet = v.union([GeneratedSet, PublishedSet]);
export type InstanceSet = v.InferOutput<typeof InstanceSet>;

/** Every contender on every instance, so many times. */
export const Block = v.object({
	instances: v.pipe(v.array(InstanceSet), v.minLength(1), v.maxLength(1000)),
	contenders: v.pipe(v.array(Contender), v.minLength(1), v.maxLength(100)),
	repeats: Whole(1, 100),
});
export type Block = v.InferOutput<typeof Block>;

/**
 * A set of run keys, written as the blocks that span it: extending, resuming, merging and sharing it
 * are the same act. Plain JSON without secrets.
 */
export const Experiment = v.pipe(
	v.object({
		title: v.pipe(v.string(), v.maxLength(300)),
		blocks: v.pipe(v.array(Block), v.minLength(1), v.maxLength(MOST_BLOCKS)),
	}),
	v.check(
		(experiment) => sizeOf(experiment) <= MOST_RUNS,
		`An experiment has at most ${MOST_RUNS} runs.`,
	),
);
export type Experiment = v.InferOutput<typeof Experiment>;

/** One run of an experiment, before it is run. */
export interface PlannedRun {
	readonly key: string;
	readonly spec: RunSpec;
	/** From 0. */
	readonly repeat: number;
	/** The hash of its contender. */
	readonly contender: string;
	/** The hash of its instance: runs of the same one are paired. */
	readonly instance: string;
	readonly level: Level | null;
}

/** Hex digits of a contender's and of an instance's identity. */
const DIGITS = 24;

/** The stable identity of a contender. */
export function contenderHash(contender: Contender): string {
	return hashOf(contender, DIGITS);
}

/** The stable identity of which instance: what paired runs share. */
export function instanceHash(instance: InstanceSpec): string {
	return hashOf(instance, DIGITS);
}

/** Every model that a contender asks: its TaskLLM first. */
export function modelsIn({ taskLLM, steerer, checker }: Contender): ModelSpec[] {
	return [
		taskLLM,
		...(steerer && 'model' in steerer ? [steerer.model] : []),
		...(checker ? [checker] : []),
	];
}

/** How many instances a set has. */
export function sizeOfSet(set: InstanceSet): number {
	return 'published' in set ? set.published.length : set.count;
}

/** How many runs the blocks of an experiment span; runs that two of them have count twice. */
export function sizeOf({ blocks }: { readonly blocks: readonly Block[] }): number {
	return blocks.reduce((sum, block) => sum + sizeOfBlock(block), 0);
}

function sizeOfBlock({ instances, contenders, repeats }: Block): number {
	return instances.reduce((sum, set) => sum + sizeOfSet(set), 0) * contenders.length * repeats;
}

/** The contenders of an experiment by their hash, in the order in which it names them. */
export function contendersOf({ blocks }: Experiment): ReadonlyMap<string, Contender> {
	return new Map(
		blocks.flatMap(({ contenders }) => contenders.map((one) => [contenderHash(one), one])),
	);
}

/**
 * Every run of an experiment, each once. Instance by instance, all contenders of one before the next,
 * and over tasks and levels before the next seed: whenever it is stopped, what is there is balanced
 * and paired.
 */
export function* plannedRuns({ blocks }: Experiment): Generator<PlannedRun, void> {
	const seen = new Set<string>();
	for (const block of blocks)
		for (const run of runsOfBlock(block)) {
			if (seen.has(run.key)) continue;
			seen.add(run.key);
			yield run;
		}
}

function* runsOfBlock({ instances, contenders, repeats }: Block): Generator<PlannedRun, void> {
	const most = Math.max(...instances.map(sizeOfSet));
	const sides = contenders.map((contender) => ({
		contender,
		hash: contenderHash(contender),
		keyOf: runKeysOf(contender),
	}));
	for (let repeat = 0; repeat < repeats; repeat++)
		for (let index = 0; index < most; index++)
			for (const set of instances) {
				const spec = instanceAt(set, index);
				if (!spec) continue;
				const text = canonicalJson(spec);
				const instance = hashOfText(text, DIGITS);
				const level = 'published' in set ? null : set.level;
				for (const { contender, hash, keyOf } of sides) {
					yield {
						key: keyOf(text, repeat),
						spec: { instance: spec, ...contender },
						repeat,
						contender: hash,
						instance,
						level,
					};
				}
			}
}

function instanceAt(set: InstanceSet, index: number): InstanceSpec | null {
	const { task, revision } = set;
	if ('published' in set) {
		const published = set.published[index];
		return published === undefined ? null : { task, revision, published };
	}
	const { params, firstSeed, count } = set;
	return index < count ? { task, revision, params, seed: firstSeed + index } : null;
}

/**
 * Two experiments as one: the runs of both. Blocks that both have are there once.
 * @throws Failure `experiment-too-large`
 */
export function merged(first: Experiment, second: Experiment): Experiment {
	const known = new Set(first.blocks.map((block) => hashOf(block)));
	const more = second.blocks.filter((block) => !known.has(hashOf(block)));
	const both = { title: first.title, blocks: [...first.blocks, ...more] };
	if (both.blocks.length <= MOST_BLOCKS && sizeOf(both) <= MOST_RUNS) return both;
	throw new Failure(
		'experiment-too-large',
		`Together that is more than an experiment can have: ${MOST_RUNS} runs, from ${MOST_BLOCKS} plans that were added to each other. Keep it as an experiment of its own.`,
	);
}

/**
 * Part `index` (from 1) of `of` nearly equal parts: whole instances, so that runs of a part are paired.
 */
export function* partOf(
	runs: Iterable<PlannedRun>,
	index: number,
	of: number,
): Generator<PlannedRun, void> {
	const places = new Map<string, number>();
	for (const run of runs) {
		const place = places.get(run.instance) ?? places.size;
		places.set(run.instance, place);
		if (place % of === index - 1) yield run;
	}
}
