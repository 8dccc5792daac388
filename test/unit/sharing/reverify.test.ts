import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunEvent } from '../../../src/core/events/index.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { type GeneratedSpec, InstanceSpec, type RunSpec } from '../../../src/core/spec.ts';
import { SCRIPTED } from '../../../src/models/registry.ts';
import { createScriptedModel } from '../../../src/models/scripted/model.ts';
import type { PythonSandbox } from '../../../src/python/sandbox.ts';
import { decodeRunLink, encodeRunLink, type SharedRun } from '../../../src/sharing/link.ts';
import { rebuildInstance, rebuildTrace } from '../../../src/sharing/rebuild.ts';
import { type Claimed, type Mark, reverify } from '../../../src/sharing/reverify.ts';
import { startRun } from '../../../src/steering/run.ts';
import { createRulesSteerer } from '../../../src/steering/steerers/rules.ts';
import { loadTask } from '../../../tasks/registry.ts';
import { createNodeSandbox } from '../../support/node-sandbox.ts';
import { pack } from '../../support/runs.ts';

const python = createNodeSandbox();
const never = new AbortController().signal;
const findPublished = async () => null;

/** A real scripted run, as it comes out of its link. */
let shared: Claimed;
let original: readonly RunEvent[];

beforeAll(async () => {
	const { about, ...task } = await loadTask('letters');
	const instance = task.instance(about.levels.L1, 3);
	const { id, revision, levels } = about;
	const spec: RunSpec = {
		instance: v.parse(InstanceSpec, { task: id, revision, params: levels.L1, seed: 3 }),
		method: { id: 'codesteer', revision: 1 },
		taskLLM: SCRIPTED,
		steerer: { kind: 'rules' },
		settings: DEFAULT_SETTINGS,
		prompts: { pack: pack.name },
	};
	const taskLLM = createScriptedModel(instance, 0);
	const parts = { instance, taskLLM, steerer: createRulesSteerer(), python, prompts: pack };
	original = await all(startRun(spec, parts, never));
	shared = claimedBy(await decodeRunLink(await encodeRunLink(spec, {}, original)));
}, 60_000);

/** What an opened link claims. */
function claimedBy({ spec, identity, events }: SharedRun): Claimed {
	const start = events?.find((event) => event.type === 'start');
	return { spec, puzzle: start ?? identity, events: events ?? [] };
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
	const list: Item[] = [];
	for await (const item of items) list.push(item);
	return list;
}

async function verify(claimed: Claimed, prompts = pack): Promise<Mark[]> {
	const instance = await rebuildInstance(claimed.spec, claimed.puzzle, findPublished);
	return all(reverify(claimed, { instance, prompts, python }, never));
}

/** The run with its events of one type changed. */
function forged<Type extends RunEvent['type']>(
	type: Type,
	change: (event: Extract<RunEvent, { type: Type }>) => Partial<RunEvent>,
): Claimed {
	const is = (event: RunEvent): event is Extract<RunEvent, { type: Type }> => event.type === type;
	return {
		...shared,
		events: shared.events.map((event) => (is(event) ? { ...event, ...change(event) } : event)),
	};
}

const unequal = (marks: readonly Mark[]) =>
	marks.filter(({ equal }) => equal !== true).map(({ what }) => what);

describe('re-verifying', () => {
	it('finds everything of an honest link equal', async () => {
		const marks = await verify(shared);
		expect(unequal(marks)).toEqual([]);
		expect(marks[0]?.what).toBe('Instance');
		expect(marks.at(-1)?.what).toBe('Verdict');
		const programs = shared.events.filter((event) => event.type === 'execution');
		expect(programs.length).toBeGreaterThan(2);
		expect(marks.filter(({ what }) => /rogram of/.test(what))).toHaveLength(programs.length);
	}, 60_000);

	it('marks a forged output', async () => {
		const marks = await verify(forged('execution', ({ output }) => ({ output: `${output}!` })));
		expect(unequal(marks)).toContain('Program of round 2');
	}, 60_000);

	it('marks a forged verdict', async () => {
		const marks = await verify(forged('verdict', ({ correct }) => ({ correct: !correct })));
		expect(unequal(marks)).toEqual(['Verdict']);
	}, 60_000);

	it('marks a verdict on something else that was read, or with another constraint', async () => {
		for (const change of [{ read: 'something else' }, { constraint: 'another-one' }])
			expect(unequal(await verify(forged('verdict', () => change)))).toEqual(['Verdict']);
	}, 60_000);

	it('marks a program that is not the one in the answer', async () => {
		const marks = await verify(forged('execution', () => ({ code: 'print("<<<1>>>")' })));
		expect(unequal(marks)).toContain('Steps');
	}, 60_000);

	it('marks a puzzle that is not the one it names, or that its seed does not give', async () => {
		const { instance: whose } = shared.spec;
		const other = (await loadTask('letters')).instance({}, 8);
		const start = { ...original[0], puzzle: other.puzzle };
		const named = { ...shared, puzzle: { ...shared.puzzle, puzzle: other.puzzle } };
		expect(unequal(await verify(named))).toEqual(['Instance']);
		const carried = { ...start, puzzleHash: other.puzzleHash };
		const [mark] = await verify({ ...shared, puzzle: carried });
		expect(mark).toMatchObject({ what: 'Instance', equal: false });
		const ofOlder = { ...shared.spec, instance: { ...whose, revision: whose.revision + 1 } };
		const [older] = await verify({ ...shared, spec: ofOlder, puzzle: carried });
		expect(older).toMatchObject({ what: 'Instance', equal: null });
	}, 60_000);

	it('leaves open which puzzle it was where the record does not say', async () => {
		for (const puzzleHash of [null, '']) {
			const [mark] = await verify({ ...shared, puzzle: { puzzleHash } });
			expect(mark).toMatchObject({ what: 'Instance', equal: null, was: '' });
		}
	}, 60_000);

	it.each<[string, (events: readonly RunEvent[]) => readonly RunEvent[]]>([
		[
			'a second answer',
			(events) => [
				...events.slice(0, -1),
				{ type: 'answer', round: 9, text: '<<<0>>>', code: null, finish: 'stop' },
				...events.slice(-1),
			],
		],
		['a second verdict', (events) => [...events.slice(0, -1), ...events.slice(-2)]],
		['no verdict', (events) => events.filter(({ type }) => type !== 'verdict')],
		['a cut in the middle', (events) => [...events.slice(0, 6), ...events.slice(-1)]],
		['an end before its end', (events) => [...events.slice(0, -2), ...events.slice(-2).reverse()]],
		[
			'a steerer of another kind',
			(events) =>
				events.map((event) => (event.type === 'guidance' ? { ...event, by: 'model' } : event)),
		],
		[
			'messages to a person',
			(events) =>
				events.map((event) =>
					event.type === 'guidance' ? { ...event, by: 'person', sent: 'abc' } : event,
				),
		],
		[
			"another call's usage",
			(events) => events.map((event) => (event.type === 'usage' ? { ...event, round: 7 } : event)),
		],
		[
			"another role's usage",
			(events) =>
				events.map((event) => (event.type === 'usage' ? { ...event, role: 'guidance' } : event)),
		],
	])('marks the steps of a finished run with %s', async (_name, change) => {
		const marks = await verify({ ...shared, events: change(shared.events) });
		expect(marks[1]).toMatchObject({ what: 'Steps', equal: false });
	});

	it('marks a verdict on another text than was judged', async () => {
		const turned = forged('verdict', ({ source }) => ({
			source: source === 'text' ? 'output' : 'text',
		}));
		expect(unequal(await verify(turned))).toEqual(['Verdict']);
	}, 60_000);

	it('leaves open what it cannot do: an unknown method, a program that cannot run', async () => {
		const method = { id: 'codesteer', revision: 99 };
		const marks = await verify({ ...shared, spec: { ...shared.spec, method } });
		expect(marks[1]).toMatchObject({ what: 'Steps', equal: null });

		const instance = await rebuildInstance(shared.spec, shared.puzzle, findPublished);
		const without: PythonSandbox = {
			...python,
			run: async () => ({
				output: '',
				stderr: '',
				error: 'No Python.',
				ending: 'unavailable',
				seconds: 0,
			}),
		};
		const open = await all(reverify(shared, { instance, prompts: pack, python: without }, never));
		expect(open.filter(({ equal }) => equal === false)).toEqual([]);
		expect(open.at(-1)).toMatchObject({ what: 'Verdict', equal: null, now: '' });
	}, 60_000);

	it('marks another puzzle', async () => {
		const marks = await verify({ ...shared, puzzle: { puzzleHash: 'ffffffffffff' } });
		expect(marks[0]).toMatchObject({ what: 'Instance', equal: false, was: 'ffffffffffff' });
	}, 60_000);

	it('stops when it is told to', async () => {
		const stop = new AbortController();
		const instance = await rebuildInstance(shared.spec, shared.puzzle, findPublished);
		const marks = reverify(shared, { instance, prompts: pack, python }, stop.signal);
		await marks.next();
		await marks.next();
		stop.abort();
		await expect(marks.next()).rejects.toThrow(/abort/i);
	}, 60_000);
});

describe('rebuilding', () => {
	it('derives the messages as sent again from a link', async () => {
		const { thing: instance } = await rebuildInstance(shared.spec, shared.puzzle, findPublished);
		const rebuilt = await rebuildTrace(shared.spec, instance, pack, shared.events);
		expect(rebuilt.problem).toBeNull();
		const requests = original.filter(({ type }) => type === 'request');
		expect(requests.length).toBeGreaterThan(2);
		const derived = rebuilt.thing?.events.filter((event) => event.type === 'request');
		expect(derived).toEqual(requests.map((request) => ({ ...request, proved: true })));
	});

	it('says what is missing', async () => {
		const { spec, puzzle, events } = shared;
		const of = async (change: Partial<GeneratedSpec>) =>
			(
				await rebuildInstance(
					{ ...spec, instance: { ...spec.instance, ...change } },
					puzzle,
					findPublished,
				)
			).problem;
		expect(await of({ task: 'no-such-task' })).toMatch(/no task "no-such-task"/);
		expect(await of({ revision: 999 })).toBeNull();
		expect(await of({ revision: 999, seed: 8 })).toMatch(/makes another.*revision 999/);
		expect(await of({ seed: 8 })).toMatch(/makes another/);
		expect(await of({ params: { wings: 2 } })).toMatch(/no knob "wings"/);
		const { thing: instance } = await rebuildInstance(spec, puzzle, findPublished);
		const { problem } = await rebuildTrace(spec, instance, null, events);
		expect(problem).toContain(`prompts "${pack.name}"`);
		const other = { ...spec, method: { id: 'no-such-method', revision: 1 } };
		expect((await rebuildTrace(other, instance, pack, events)).problem).toMatch(
			/no method "no-such-method"/,
		);
	});
});

describe('a published instance', () => {
	const files = [
		{
			path: 'Letters/Letters_dataset_min_length_5_max_length_10/a_3_0/test_words.json',
			text: () => '"banana"',
		},
	];
	/** A scripted run of it, as it comes out of its link; and the way to find it again. */
	async function linked() {
		const task = await loadTask('letters');
		const [found] = task.importPublished(files);
		if (!found) throw new Error('not recognised');
		const { id, instance } = found;
		const spec: RunSpec = {
			...shared.spec,
			instance: { task: 'letters', revision: instance.revision, published: id },
		};
		const taskLLM = createScriptedModel(instance, 0);
		const steerer = createRulesSteerer();
		const parts = { instance, taskLLM, steerer, python, prompts: pack };
		const events = await all(startRun(spec, parts, never));
		const link = await decodeRunLink(await encodeRunLink(spec, {}, events));
		return { claimed: claimedBy(link), instance, id };
	}

	it('is found, verified and played on where the data is at hand', async () => {
		const { claimed, instance, id } = await linked();
		const { spec, puzzle, events } = claimed;
		const rebuilt = await rebuildInstance(spec, puzzle, async (task, published) =>
			task === 'letters' && published === id ? instance : null,
		);
		expect(rebuilt).toEqual({ thing: instance, problem: null, source: 'made' });
		const means = { instance: rebuilt, prompts: pack, python };
		const marks = await all(reverify(claimed, means, never));
		expect(marks.length).toBeGreaterThan(3);
		expect(marks.filter(({ equal }) => equal !== true)).toEqual([]);
		const requests = await rebuildTrace(spec, instance, pack, events);
		expect(requests.thing?.events[0]).toMatchObject({ type: 'start', question: instance.question });
	}, 60_000);

	it('is said to be missing where it is not, and to be another where it differs', async () => {
		const { claimed, instance } = await linked();
		const { spec } = claimed;
		const missing = await rebuildInstance(spec, claimed.puzzle, findPublished);
		expect(missing).toMatchObject({ thing: null, needsData: true });
		expect(missing.problem).toMatch(/Drop Letters .*dataset_gather/);
		const means = { instance: missing, prompts: pack, python };
		const marks = await all(reverify(claimed, means, never));
		const open = marks.filter(({ equal }) => equal === null).map(({ what }) => what);
		expect(open).toEqual(['Instance', 'Steps', 'As sent', 'Verdict']);
		const other = await rebuildInstance(spec, { puzzleHash: 'ffffffffffff' }, async () => instance);
		expect(other.problem).toMatch(/makes another puzzle/);
	}, 60_000);
});
