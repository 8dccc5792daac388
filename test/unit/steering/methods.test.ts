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

const PROGRAM = '```python\nx = 1\n```';

/** A TaskLLM that says the same every time, and a steerer that goes on and on. */
function repeating(reply: string) {
	const taskLLM = sayer(Array(30).fill(reply));
	const steerer = sayer(Array(30).fill('<<<Text>>>'));
	const world = { taskLLM: taskLLM.model, steerer: createModelSteerer(steerer.model) };
	return { world, taskLLM: taskLLM.sent, steerer: steerer.sent };
}

test('each has an id of its own', () => {
	expect(new Set(methods.map(({ id }) => id)).size).toBe(methods.length);
});

describe.each(methods)('$id', ({ id, revision, templates, calls }) => {
	const spec = specOf(sum, { method: { id, revision } });

	test('makes no more calls than it says, and in the worst run as many', async () => {
		for (const [maxRounds, selfCheckTries] of [
			[0, 3],
			[1, 1],
			[3, 2],
		] as const) {
			const settings = { ...DEFAULT_SETTINGS, maxRounds, selfCheckTries };
			const made: { taskLLM: number; steerer: number }[] = [];
			// Programs that never come, so that every check is tried to the end; or one each time, to be run.
			for (const reply of ['', PROGRAM]) {
				const { world, taskLLM, steerer } = repeating(reply);
				const run = startRun({ ...spec, settings }, parts(python, world), NEVER);
				expect((await collect(run)).at(-1)).toEqual({ type: 'end', because: 'finished' });
				made.push({ taskLLM: taskLLM.length, steerer: steerer.length });
			}
			const most = (whose: 'taskLLM' | 'steerer') => Math.max(...made.map((calls) => calls[whose]));
			const { taskLLM, steerer } = calls(settings);
			expect([most('taskLLM'), most('steerer')]).toEqual([taskLLM, steerer]);
		}
	});

	test('uses no template but those that it lists', async () => {
		const listed = [...templates, ...RULES_TEMPLATES];
		const prompts = {
			...pack,
			templates: Object.fromEntries(listed.map((name) => [name, pack.templates[name] ?? ''])),
		};
		for (const world of [{}, repeating('').world, repeating(PROGRAM).world]) {
			const events = await collect(startRun(spec, parts(python, { ...world, prompts }), NEVER));
			expect(events.filter(({ type }) => type === 'error')).toEqual([]);
		}
	});

	test('says no words of its own', async () => {
		// Of each template only its name, and the places that are filled in.
		const named = Object.entries(pack.templates).map(([name, text]) => {
			const places = text.match(/\{\w+\}/g) ?? [];
			return [name, `«${name}» ${places.join(' ')}`];
		});
		const prompts = { ...pack, templates: Object.fromEntries(named) };
		for (const reply of ['', PROGRAM]) {
			const { world, taskLLM, steerer } = repeating(reply);
			await collect(startRun(spec, parts(python, { ...world, prompts }), NEVER));
			const heard = [/«\w+»/g, '<<<Text>>>', 'Text', sum.question, PROGRAM];
			for (const { content } of [...taskLLM, ...steerer].flat())
				expect(
					heard.reduce<string>((rest, known) => rest.replaceAll(known, ''), content),
				).not.toMatch(/\p{L}/u);
		}
	});

	test('finds its words in the newest pack, and beside the published wording', () => {
		expect(Object.keys(pack.templates)).toEqual(expect.arrayContaining([...templates]));
		expect(Object.keys(publishedPack({}).templates)).toEqual(
			expect.arrayContaining([...templates]),
		);
	});
});
