import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { EventOf } from '../../../src/core/events/index.ts';
import { entryOf, RULE } from '../../../src/lab/recordings/choose.ts';
import { loadGallery, loadRecording, SHOWS } from '../../../src/lab/recordings/gallery.ts';
import type { PythonSandbox } from '../../../src/python/sandbox.ts';
import { rebuildInstance } from '../../../src/sharing/rebuild.ts';
import { reverify } from '../../../src/sharing/reverify.ts';
import { releasedPack } from '../../../src/steering/packs/released.ts';
import { createNodeSandbox } from '../../support/node-sandbox.ts';
import { NEVER } from '../../support/runs.ts';

const FOLDER = new URL('../../../public/recordings/', import.meta.url);
const read = async (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
const gallery = await loadGallery(read);
const python = createNodeSandbox();

/**
 * What a model wrote never runs in Node: its programs print here what they printed when they were
 * recorded. The symbolic checker, which only reads them, runs.
 */
function asRecorded(executions: readonly EventOf<'execution'>[]): PythonSandbox {
	return {
		...python,
		async run(program, signal) {
			const known = executions.find(({ code }) => code === program.code);
			if (!known) return python.run(program, signal);
			const { output, stderr = '', error, ending, seconds } = known;
			return { output, stderr, error, ending, seconds };
		},
	};
}

test('the gallery has at least 12 runs of at least two models, of every kind that it names', () => {
	expect(gallery.entries.length).toBeGreaterThanOrEqual(12);
	expect(new Set(gallery.entries.map(({ model }) => model)).size).toBeGreaterThanOrEqual(2);
	const shown = new Set(gallery.entries.map(({ shows }) => shows));
	expect(SHOWS.filter((one) => !shown.has(one))).toEqual([]);
	expect(gallery.recorded).toBeGreaterThan(gallery.entries.length);
	expect(gallery.rule).toBe(RULE);
});

test('its files are those that it lists, and take less than 400 KB together', () => {
	const files = readdirSync(FOLDER);
	const listed = gallery.entries.map(({ id }) => `${id}.json`);
	expect(files.toSorted()).toEqual(['index.json', 'plan.json', ...listed].toSorted());
	const bytes = files.reduce((sum, file) => sum + statSync(new URL(file, FOLDER)).size, 0);
	expect(bytes).toBeLessThan(400_000);
});

for (const entry of gallery.entries)
	test(`${entry.id}: puzzle, steps, messages, symbolic checks and verdict come out as recorded`, async () => {
		const recording = await loadRecording(entry.id, read);
		const { spec, events } = recording.record;
		const { id, shows, why, beside } = entry;
		expect(entryOf({ id, recording, shows, why, ...(beside && { beside }) })).toEqual(entry);
		const puzzle = events.find((event) => event.type === 'start') ?? {};
		const means = {
			instance: await rebuildInstance(spec, puzzle, async () => null),
			prompts: await releasedPack(spec.prompts.pack),
			python: asRecorded(events.filter((event) => event.type === 'execution')),
		};
		expect(means.instance.source).toBe('made');
		const otherwise = [];
		for await (const mark of reverify({ spec, puzzle, events }, means, NEVER))
			if (mark.equal !== true) otherwise.push(mark);
		expect(otherwise).toEqual([]);
	});
