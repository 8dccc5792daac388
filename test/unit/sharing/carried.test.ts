import { beforeAll, describe, expect, it } from 'vitest';
import type { EventOf, RunEvent } from '../../../src/core/events/index.ts';
import type { GeneratedSpec, RunSpec } from '../../../src/core/spec.ts';
import { rebuildInstance } from '../../../src/sharing/rebuild.ts';
import { reverify } from '../../../src/sharing/reverify.ts';
import { startRun } from '../../../src/steering/run.ts';
import { loadTask } from '../../../tasks/registry.ts';
import type { Instance } from '../../../tasks/task.ts';
import { createNodeSandbox } from '../../support/node-sandbox.ts';
import { collect, NEVER, pack, parts, specOf } from '../../support/runs.ts';

// A run whose generator has moved on: its seed gives another puzzle today than the one it carries.

const python = createNodeSandbox();
const unpublished = async () => null;
let instance: Instance;
let spec: RunSpec & { readonly instance: GeneratedSpec };
let events: readonly RunEvent[];
let start: EventOf<'start'>;

beforeAll(async () => {
	const { about, instance: make } = await loadTask('box-lift');
	instance = make(about.levels.L1, 7);
	const made = specOf(instance, { method: { id: 'all-text', revision: 1 }, steerer: null });
	const params = { ...instance.origin?.params };
	spec = { ...made, instance: { task: 'box-lift', revision: about.revision, params, seed: 7 } };
	events = await collect(startRun(spec, parts(python, { instance }), NEVER));
	const first = events.find((event) => event.type === 'start');
	if (!first) throw new Error('the run did not start');
	start = JSON.parse(JSON.stringify(first));
});

/** The run of another revision, as which the seed gives another puzzle. */
const moved = () => ({
	...spec,
	instance: { ...spec.instance, revision: spec.instance.revision + 1, seed: 8 },
});

describe('a puzzle that its generator no longer makes', () => {
	it('is there as the run carries it', async () => {
		const { thing, source, problem } = await rebuildInstance(moved(), start, unpublished);
		expect(source).toBe('carried');
		expect(problem).toMatch(/as this run carries it/);
		expect(thing?.puzzleHash).toBe(instance.puzzleHash);
		expect(thing?.question).toBe(instance.question);
		expect(thing?.check(instance.solve()).correct).toBe(true);
		expect(thing?.picture()).toEqual(instance.picture());
	});

	it('is not believed where it is not what its hash says, or is no puzzle', async () => {
		const forged = { ...start, puzzleHash: '000000000000' };
		expect((await rebuildInstance(moved(), forged, unpublished)).thing).toBeNull();
		for (const puzzle of [{}, [], 7, 'x', null, { ...Object(start.puzzle), more: 1 }])
			expect(
				(await rebuildInstance(moved(), { ...start, puzzle }, unpublished)).thing,
				JSON.stringify(puzzle),
			).toBeNull();
	});

	it('is judged and played again; only that it comes of its seed stays open', async () => {
		const claimed = { spec: moved(), puzzle: start, events };
		const rebuilt = await rebuildInstance(claimed.spec, start, unpublished);
		const marks = [];
		for await (const mark of reverify(claimed, { instance: rebuilt, prompts: pack, python }, NEVER))
			marks.push([mark.what, mark.equal]);
		expect(marks).toEqual([
			['Instance', null],
			['Steps', true],
			['As sent', true],
			['Verdict', true],
		]);
	});
});

it('a question that is worded otherwise today is shown as it was asked', async () => {
	const known = { ...start, question: 'Lift them, please.' };
	const { thing, source, problem } = await rebuildInstance(spec, known, unpublished);
	expect(source).toBe('made');
	expect(thing?.question).toBe('Lift them, please.');
	expect(problem).toMatch(/worded otherwise today/);
});
