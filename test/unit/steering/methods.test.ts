import { afterAll, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { methods } from '../../../src/steering/methods.ts';
import { publishedPack } from '../../../src/steering/packs/published.ts';
import { startRun } from '../../../src/steering/run.ts';
import { createModelSteerer } from '../../../src/steering/steerers/model.ts';
import { RULES_TEMPLATES } from '../../../src/steering/steerers/rules-templates.ts';
import { createNodeSandbox } from '../../support/node-sandbox.ts';
import { collect, NEVER, pack, parts, specOf, sum } from '../../support/runs.ts';
import { sayer } from '../../support/sayer.ts';

// What holds for every method, however it goes about it.

const python = createNodeSandbox();
afterAll(() => python.close());

/** A TaskLLM that says nothing, so that every check is tried to the end, and a steerer that goes on. */
function silent() {
	const taskLLM = sayer([]);
	const steerer = sayer(Array(30).fill('<<<Text>>>'));
	const world = { taskLLM: taskLLM.model, steerer: createModelSteerer(steerer.model) };
	return { world, calls: () => ({ taskLLM: taskLLM.sent.length, steerer: steerer.sent.length }) };
}

describe.each(methods)('$id', ({ id, revision, templates, calls }) => {
	const spec = specOf(sum, { method: { id, revision } });

	test('makes no more calls than it says, and in the worst run as many', async () => {
		for (const [maxRounds, selfCheckTries] of [
			[0, 3],
			[1, 1],
			[3, 2],
		] as const) {
			const settings = { ...DEFAULT_SETTINGS, maxRounds, selfCheckTries };
			const worst = silent();
			const run = startRun({ ...spec, settings }, parts(python, worst.world), NEVER);
			expect((await collect(run)).at(-1)).toEqual({ type: 'end', because: 'finished' });
			expect(worst.calls()).toEqual(calls(settings));
		}
	});

	test('says no words but those of the templates that it lists', async () => {
		const listed = [...templates, ...RULES_TEMPLATES];
		const prompts = {
			...pack,
			templates: Object.fromEntries(listed.map((name) => [name, pack.templates[name] ?? ''])),
		};
		for (const world of [{}, silent().world]) {
			const events = await collect(startRun(spec, parts(python, { ...world, prompts }), NEVER));
			expect(events.filter(({ type }) => type === 'error')).toEqual([]);
		}
	});

	test('finds its words in the newest pack, and beside the published wording', () => {
		expect(Object.keys(pack.templates)).toEqual(expect.arrayContaining([...templates]));
		expect(Object.keys(publishedPack({}).templates)).toEqual(
			expect.arrayContaining([...templates]),
		);
	});
});
