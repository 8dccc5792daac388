import { expect, test } from 'vitest';
import type { RunEvent } from '../../../src/core/event.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/spec.ts';
import { createScriptedModel } from '../../../src/models/scripted.ts';
import { builtInPack } from '../../../src/steering/packs/built-in.ts';
import { startRun } from '../../../src/steering/run.ts';
import { createRulesSteerer } from '../../../src/steering/steerers/rules.ts';
import { catalogue, loadTask } from '../../../tasks/registry.ts';
import { LEVELS } from '../../../tasks/task.ts';
import { createNodeSandbox } from '../../support/node-sandbox.ts';

const python = createNodeSandbox();

async function play(method: string, id: string, level: (typeof LEVELS)[number], seed: number) {
	const task = await loadTask(id);
	const params = task.about.levels[level];
	const instance = task.instance(params, seed);
	const { question } = instance;
	const taskLLM = createScriptedModel(
		{ question, slip: instance.slip(), program: instance.program() },
		0,
	);
	const events: RunEvent[] = [];
	for await (const event of startRun(
		{
			instance: { task: id, revision: 1, params: {}, seed },
			method,
			taskLLM: { provider: 'scripted', model: 'scripted' },
			steerer: { kind: 'rules' },
			settings: DEFAULT_SETTINGS,
			prompts: { name: builtInPack.name, hash: builtInPack.hash },
		},
		{ instance, taskLLM, steerer: createRulesSteerer(), python, prompts: builtInPack },
		new AbortController().signal,
	))
		events.push(event);
	return events;
}

for (const { id } of catalogue)
	for (const level of LEVELS)
		test(`${id} ${level}`, async () => {
			const events = await play('codesteer', id, level, 1);
			expect(events.at(-1)).toEqual({ type: 'end', because: 'finished' });
			expect(events.at(-2)).toMatchObject({ type: 'verdict', correct: true, source: 'output' });
			const text = await play('all-text', id, level, 1);
			expect(text.at(-2)).toMatchObject({ type: 'verdict', correct: false, source: 'text' });
		}, 60_000);
