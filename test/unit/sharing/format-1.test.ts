import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../../src/core/events/index.ts';
import { settingsFromFormat1 } from '../../../src/core/migrations/settings.ts';
import { Settings } from '../../../src/core/settings.ts';
import { isPublished, type RunSpec } from '../../../src/core/spec.ts';
import { hashOfText } from '../../../src/ground/hash.ts';
import { importRuns } from '../../../src/sharing/file.ts';
import { decodeRunLink } from '../../../src/sharing/link.ts';
import { rebuildInstance } from '../../../src/sharing/rebuild.ts';

// What the last build that wrote format 1 put into links and files is still inside when they are
// read; test/samples/format-1/README.md says how they were made.

const Expected = v.object({
	task: v.string(),
	revision: v.number(),
	params: v.optional(v.record(v.string(), v.unknown())),
	seed: v.optional(v.number()),
	published: v.optional(v.string()),
	instanceHash: v.string(),
	questionHash: v.string(),
	method: v.string(),
	taskLLM: v.unknown(),
	steerer: v.unknown(),
	settings: v.record(v.string(), v.unknown()),
	prompts: v.unknown(),
	rounds: v.number(),
	/** The kinds in order; requests follow from the others, so a build may keep them or not. */
	events: v.nullable(
		v.pipe(
			v.string(),
			v.transform((kinds) => kinds.replaceAll('request ', '')),
		),
	),
	lastAnswer: v.nullable(v.string()),
	models: v.array(v.string()),
	verdict: v.nullable(v.object({ correct: v.boolean(), read: v.nullable(v.string()) })),
	error: v.nullable(v.string()),
	end: v.nullable(v.string()),
});
type Expected = v.InferOutput<typeof Expected>;
const Samples = v.object({
	links: v.record(v.string(), Expected),
	files: v.record(
		v.string(),
		v.array(v.object({ id: v.string(), title: v.string(), ...Expected.entries })),
	),
});

/** The hash that format 1 gave the project's own prompts. */
const BUILT_IN = '38d33c99ab31';
/** What format 1 stored and is derived since. */
const isStillKept = (type: string) => type !== 'request';

const sample = (path: string) =>
	readFileSync(new URL(`../../samples/format-1/${path}`, import.meta.url), 'utf8');
const { links, files } = v.parse(Samples, JSON.parse(sample('expected.json')));

/** The same facts, from a run as it is read today. */
function factsOf(spec: RunSpec, events: readonly RunEvent[] | null) {
	const { instance } = spec;
	const all = events ?? [];
	const answers = all.filter((event) => event.type === 'answer');
	const verdict = all.find((event) => event.type === 'verdict');
	return {
		task: instance.task,
		revision: instance.revision,
		...(isPublished(instance)
			? { published: instance.published }
			: { params: instance.params, seed: instance.seed }),
		method: spec.method.id,
		taskLLM: spec.taskLLM,
		steerer: spec.steerer,
		prompts:
			spec.prompts.format1 === undefined
				? { name: 'built-in', hash: BUILT_IN }
				: { name: spec.prompts.pack, hash: spec.prompts.format1 },
		rounds: new Set(all.flatMap((event) => ('round' in event ? event.round : []))).size,
		events: events && all.flatMap(({ type }) => (type === 'request' ? [] : type)).join(' '),
		lastAnswer: first80(answers.at(-1)?.text),
		models: [...new Set(answers.flatMap(({ model }) => model ?? []))],
		verdict: verdict ? { correct: verdict.correct, read: verdict.read } : null,
		error: all.find((event) => event.type === 'error')?.code ?? null,
		end: all.find((event) => event.type === 'end')?.because ?? null,
	};
}

const first80 = (text: string | undefined) =>
	text === undefined ? null : Array.from(text).slice(0, 80).join('');

async function expectInside(
	expected: Expected,
	spec: RunSpec,
	events: readonly RunEvent[] | null,
): Promise<void> {
	const { instanceHash, questionHash, settings, events: kinds, ...facts } = expected;
	const kept = kinds?.split(' ').filter(isStillKept).join(' ') ?? null;
	expect(factsOf(spec, events)).toEqual({ ...facts, events: kept });
	// The project's own prompts are a released pack, which every build has.
	if (Object(facts.prompts).hash === BUILT_IN) expect(spec.prompts).toEqual({ pack: 'built-in-1' });
	expect(spec.settings).toEqual(v.parse(Settings, settingsFromFormat1(settings)));
	const known = { format1Hash: instanceHash };
	const { thing, source } = await rebuildInstance(spec, known, async () => null);
	if (expected.published !== undefined) return;
	expect(source).toBe('made');
	expect(hashOfText(thing?.question ?? '')).toBe(questionHash);
}

describe('links of format 1', () => {
	it.each(Object.entries(links))('%s', async (name, expected) => {
		const { spec, events, identity } = await decodeRunLink(sample(`links/${name}.txt`));
		expect(identity).toEqual({ format1Hash: expected.instanceHash });
		await expectInside(expected, spec, events);
	});
});

describe('run files of format 1', () => {
	it.each(Object.entries(files))('%s', async (name, expected) => {
		const { runs, bad } = importRuns(sample(`files/${name}.json`), new Set());
		expect(bad).toEqual([]);
		expect(runs.map(({ id, title }) => ({ id, title }))).toEqual(
			expected.map(({ id, title }) => ({ id, title })),
		);
		for (const [at, { id: _, title: __, ...facts }] of expected.entries()) {
			const run = runs[at];
			if (run) await expectInside(facts, run.spec, run.events);
		}
	});
});

it('together hold every task and every method', () => {
	const all = [...Object.values(links), ...Object.values(files).flat()];
	expect(all.length).toBeGreaterThanOrEqual(40);
	expect(new Set(all.map(({ task }) => task)).size).toBe(37);
	expect(new Set(all.map(({ method }) => method)).size).toBe(4);
});
