import { afterAll, expect, test } from 'vitest';
import type { EventOf, RunEvent } from '../../../src/core/events/index.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import type { RunSpec } from '../../../src/core/spec.ts';
import { SCRIPTED } from '../../../src/models/registry.ts';
import { rebuildInstance } from '../../../src/sharing/rebuild.ts';
import { reverify } from '../../../src/sharing/reverify.ts';
import { startRun } from '../../../src/steering/run.ts';
import { loadTask } from '../../../tasks/registry.ts';
import { createNodeSandbox } from '../../support/node-sandbox.ts';
import { collect, NEVER, pack, parts } from '../../support/runs.ts';
import { sayer } from '../../support/sayer.ts';

const python = createNodeSandbox();
afterAll(() => python.close());

const { about, ...task } = await loadTask('number-multiply');
const instance = task.instance(about.levels.L1, 3);
const spec: RunSpec = {
	instance: { task: about.id, revision: about.revision, params: about.levels.L1, seed: 3 },
	method: { id: 'all-code', revision: 1 },
	taskLLM: SCRIPTED,
	steerer: null,
	settings: DEFAULT_SETTINGS,
	prompts: { pack: pack.name },
};

/** The events of a run whose program draws numbers and writes to both streams. */
function play(chance?: string): Promise<RunEvent[]> {
	const draws = 'import random, sys\nprint(random.random())\nprint("done", file=sys.stderr)';
	const { model } = sayer([`\`\`\`python\n${draws}\n\`\`\``]);
	const world = chance === undefined ? {} : { chance };
	return collect(startRun(spec, parts(python, { instance, taskLLM: model, ...world }), NEVER));
}

async function marksOf(events: readonly RunEvent[]) {
	const start = events.find((event) => event.type === 'start');
	const claimed = { spec, puzzle: start ?? {}, events };
	const rebuilt = await rebuildInstance(spec, claimed.puzzle, async () => null);
	const marks = reverify(claimed, { instance: rebuilt, prompts: pack, python }, NEVER);
	const found = [];
	for await (const mark of marks) found.push(mark);
	return found;
}

function executionOf(events: readonly RunEvent[]): EventOf<'execution'> {
	const found = events.find((event) => event.type === 'execution');
	if (!found) throw new Error('nothing was run');
	return found;
}

test('repeats of a run draw otherwise, and each is verified exactly', {
	timeout: 60_000,
}, async () => {
	const repeats = [await play('first'), await play('second'), await play(), await play()];
	const outputs = repeats.map((events) => executionOf(events).output);
	expect(new Set(outputs).size).toBe(3);
	expect(outputs[2]).toBe(outputs[3]);
	for (const events of repeats)
		expect((await marksOf(events)).filter(({ equal }) => equal !== true)).toEqual([]);
});

test('another seed than was recorded is seen', { timeout: 60_000 }, async () => {
	const events = (await play()).map((event) =>
		event.type === 'execution' ? { ...event, seed: 1 } : event,
	);
	const marks = await marksOf(events);
	expect(marks.find(({ what }) => what === 'Program of round 1')?.equal).toBe(false);
});

test('a record of format 1 keeps its zero, and its standard error in the output', {
	timeout: 60_000,
}, async () => {
	const events = (await play()).map((event) => {
		if (event.type !== 'execution') return event;
		const { seed: _, stderr: __, ...older } = event;
		return { ...older, output: '0.8444218515250481\ndone\n' };
	});
	const marks = await marksOf(events);
	expect(marks.find(({ what }) => what === 'Program of round 1')?.equal).toBe(true);
});
