import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings.ts';
import {
	type Block,
	type Contender,
	contenderHash,
	contendersOf,
	Experiment,
	merged,
	partOf,
	plannedRuns,
} from '../../../../src/lab/experiments/experiment.ts';
import { SCRIPTED } from '../../../../src/models/registry.ts';

const contender = (id: string): Contender => ({
	method: { id, revision: 1 },
	taskLLM: SCRIPTED,
	steerer: null,
	settings: DEFAULT_SETTINGS,
	prompts: { pack: 'built-in-1' },
});
const set = (task: string, firstSeed: number, count: number): Block['instances'][number] => ({
	task,
	revision: 1,
	params: {},
	level: 'L1',
	firstSeed,
	count,
});
const block = (others: Partial<Block> = {}): Block => ({
	instances: [set('game-24', 1, 2), set('letters', 1, 3)],
	contenders: [contender('all-text'), contender('all-code')],
	repeats: 1,
	...others,
});
const experiment = (...blocks: Block[]): Experiment => ({ title: 'Mine', blocks });
const told = (given: Experiment) =>
	[...plannedRuns(given)].map(({ spec: { instance, method }, repeat }) =>
		[instance.task, 'seed' in instance && instance.seed, method.id, repeat].join(' '),
	);

describe('the runs of an experiment', () => {
	it('are paired and balanced wherever it is stopped: instance by instance, task by task', () => {
		expect(told(experiment(block()))).toEqual([
			'game-24 1 all-text 0',
			'game-24 1 all-code 0',
			'letters 1 all-text 0',
			'letters 1 all-code 0',
			'game-24 2 all-text 0',
			'game-24 2 all-code 0',
			'letters 2 all-text 0',
			'letters 2 all-code 0',
			'letters 3 all-text 0',
			'letters 3 all-code 0',
		]);
	});

	it('have a key of their own for each repeat, and the first of each before the second', () => {
		const runs = [...plannedRuns(experiment(block({ repeats: 3 })))];
		expect(new Set(runs.map(({ key }) => key)).size).toBe(30);
		expect(runs.slice(0, 10).every(({ repeat }) => repeat === 0)).toBe(true);
	});

	it('are there once, however many blocks span them', () => {
		const more = block({ instances: [set('letters', 2, 4)] });
		expect(told(experiment(block(), more))).toHaveLength(10 + 4);
		expect(told(experiment(block(), block()))).toHaveLength(10);
	});

	it('keep their keys when the experiment is extended or merged', () => {
		const keys = (given: Experiment) => new Set([...plannedRuns(given)].map(({ key }) => key));
		const mine = experiment(block());
		const theirs = experiment(block(), block({ contenders: [contender('codesteer')] }));
		const both = merged(mine, theirs);
		expect(both.blocks).toHaveLength(2);
		expect([...keys(mine)].every((key) => keys(both).has(key))).toBe(true);
		expect(keys(theirs)).toEqual(keys(both));
	});

	it('are never so many, of so many plans, that what was merged could not be kept', () => {
		const plans = (from: number, count: number) =>
			experiment(
				...Array.from({ length: count }, (_, at) =>
					block({ instances: [set('letters', from + at, 1)] }),
				),
			);
		expect(v.is(Experiment, merged(plans(0, 60), plans(60, 40)))).toBe(true);
		const large = experiment(block({ instances: [set('letters', 0, 100_000)] }));
		for (const [one, other] of [
			[plans(0, 60), plans(60, 41)],
			[large, plans(0, 1)],
		] as const)
			expect(() => merged(one, other)).toThrow(
				expect.objectContaining({ code: 'experiment-too-large' }),
			);
	});

	it('fall into parts of whole instances, each run into one', () => {
		const runs = [...plannedRuns(experiment(block({ repeats: 2 })))];
		const parts = [1, 2, 3].map((index) => [...partOf(runs, index, 3)]);
		expect(parts.flat().map(({ key }) => key)).toHaveLength(runs.length);
		expect(new Set(parts.flat().map(({ key }) => key)).size).toBe(runs.length);
		const owners = new Map<string, number>();
		for (const [index, part] of parts.entries())
			for (const { instance } of part) {
				expect(owners.get(instance) ?? index).toBe(index);
				owners.set(instance, index);
			}
		const sizes = parts.map((part) => part.length);
		expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(4);
	});

	it('name published instances by their id', () => {
		const published = { task: 'game-24', revision: 1, published: ['a', 'b'] };
		const runs = [...plannedRuns(experiment(block({ instances: [published] })))];
		expect(runs.map(({ spec }) => 'published' in spec.instance && spec.instance.published)).toEqual(
			['a', 'a', 'b', 'b'],
		);
	});
});

it('knows its contenders by their hash, whatever the order of their keys', () => {
	const one = contender('all-text');
	const { method, ...others } = one;
	expect([...contendersOf(experiment(block(), block())).keys()]).toEqual([
		contenderHash({ ...others, method }),
		contenderHash(contender('all-code')),
	]);
});

it('refuses what no browser could end', () => {
	const huge = block({ instances: [set('game-24', 0, 100_000)], repeats: 2 });
	expect(v.is(Experiment, experiment(block()))).toBe(true);
	expect(v.is(Experiment, experiment(huge))).toBe(false);
	expect(v.is(Experiment, experiment(block({ instances: [set('letters', 0xffffffff, 2)] })))).toBe(
		false,
	);
	expect(v.is(Experiment, experiment())).toBe(false);
});
