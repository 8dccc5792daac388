import { expect, test } from 'vitest';
import { startRun } from '../../../src/steering/run.ts';
import { catalogue, loadTask } from '../../../tasks/registry.ts';
import { LEVELS } from '../../../tasks/task.ts';
import { createNodeSandbox } from '../../support/node-sandbox.ts';
import { collect, NEVER, parts, specOf } from '../../support/runs.ts';

const python = createNodeSandbox();

// The page's default comparison: the scripted CodeSteer run ends right, all text ends wrong.
for (const { id } of catalogue)
	for (const level of LEVELS)
		test(`the scripted runs of ${id}, ${level}`, { timeout: 120_000 }, async () => {
			const task = await loadTask(id);
			for (const seed of [1, 2]) {
				const instance = task.instance(task.about.levels[level], seed);
				const play = (method: string) =>
					collect(startRun(specOf(instance, { method }), parts(python, { instance }), NEVER));
				const steered = await play('codesteer');
				expect(steered.slice(-2)).toMatchObject([
					{ type: 'verdict', correct: true, source: 'output' },
					{ type: 'end', because: 'finished' },
				]);
				const text = await play('all-text');
				expect(text.at(-2)).toMatchObject({ type: 'verdict', correct: false, source: 'text' });
			}
		});
