import { afterAll, expect, test } from 'vitest';
import type { EventOf } from '../../../../src/core/events/index.ts';
import { methods } from '../../../../src/steering/methods.ts';
import { startRun } from '../../../../src/steering/run.ts';
import { createNodeSandbox } from '../../../support/node-sandbox.ts';
import { collect, NEVER, parts, specOf, sum } from '../../../support/runs.ts';

// The scripted TaskLLM under every method: it always ends with an answer, by what the method lets it do.

const python = createNodeSandbox();
afterAll(() => python.close());

const slipped = /\d+/.exec(sum.slip())?.[0];
const right = /\d+/.exec(sum.solve())?.[0];

test.each([
	['all-text', slipped, 0],
	['only-question', slipped, 0],
	['simulated-code', slipped, 0],
	['autogen-conca', slipped, 0],
	['code-text-choice', slipped, 0],
	['all-code', slipped, 1],
	['few-shot', right, 1],
	['code-text-sum-1', slipped, 2],
	['local-code-interpreter', slipped, 1],
	['codesteer', right, 2],
	['symbolic-agent', right, 2],
])('%s ends with %s after %d programs for its answers', async (id, read, programs) => {
	const method = methods.find((one) => one.id === id);
	const spec = specOf(sum, { method: { id, revision: method?.revision ?? 0 } });
	const events = await collect(startRun(spec, parts(python), NEVER));
	const verdict = events.find((event): event is EventOf<'verdict'> => event.type === 'verdict');
	expect(verdict?.read).toBe(read);
	const ran = events.filter((event) => event.type === 'execution' && event.purpose === 'answer');
	expect(ran).toHaveLength(programs);
});

test('no method is left out', () => {
	// One asks for a provider's interpreter, which the scripted TaskLLM does not have.
	expect(methods.filter((method) => !method.usesInterpreter)).toHaveLength(11);
});
