import { afterAll, expect, test } from 'vitest';
import type { EventOf } from '../../../src/core/events/index.ts';
import { startRun } from '../../../src/steering/run.ts';
import { createCodeFirstSteerer } from '../../../src/steering/steerers/code-first.ts';
import { createNodeSandbox } from '../../support/node-sandbox.ts';
import { collect, NEVER, pack, parts, specOf, sum } from '../../support/runs.ts';
import { sayer } from '../../support/sayer.ts';

const python = createNodeSandbox();
afterAll(() => python.close());

const fenced = (code: string) => `\`\`\`python\n${code}\n\`\`\``;
const WRONG = fenced('print("<<<0>>>")');
const REFUSED = fenced('print("Verdict: Incorrect")');
const PASSED = fenced('print("Verdict: Correct")');

/** What the rule decided, round by round, and what the TaskLLM was told, its checks left out. */
async function steered(replies: readonly string[]) {
	const taskLLM = sayer(replies);
	const events = await collect(
		startRun(
			specOf(sum, { steerer: { kind: 'code-first' } }),
			parts(python, { taskLLM: taskLLM.model, steerer: createCodeFirstSteerer() }),
			NEVER,
		),
	);
	return events.filter((event): event is EventOf<'guidance'> => event.type === 'guidance');
}

test('code three times, asking for more, then text, then an end', async () => {
	const guidances = await steered([WRONG, REFUSED, WRONG, REFUSED, WRONG, REFUSED, 'No.', REFUSED]);
	expect(guidances.map(({ decision, prompt }) => [decision, prompt])).toEqual([
		['code', pack.templates.code],
		['guide', pack.templates.codeFirstMore],
		['guide', pack.templates.codeFirstMost],
		['text', pack.templates.text],
		['finish', ''],
	]);
	expect(new Set(guidances.map(({ by }) => by))).toEqual(new Set(['code-first']));
});

test('an answer whose check passes is returned', async () => {
	const guidances = await steered([WRONG, REFUSED, WRONG, PASSED]);
	expect(guidances.map(({ decision }) => decision)).toEqual(['code', 'guide', 'finish']);
});
