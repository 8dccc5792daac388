import { afterAll, expect, test } from 'vitest';
import type { EventOf, RunEvent } from '../../../src/core/events/index.ts';
import type { ChatModel } from '../../../src/models/chat-model.ts';
import { decodeRunLink, encodeRunLink } from '../../../src/sharing/link.ts';
import { startRun } from '../../../src/steering/run.ts';
import { createNodeSandbox } from '../../support/node-sandbox.ts';
import { collect, NEVER, parts, scripted, specOf, sum } from '../../support/runs.ts';

const python = createNodeSandbox();
afterAll(() => python.close());
const spec = specOf(sum);
const DRAFT = 'I could try\n```python\nprint("<<<draft>>>")\n```\nno.';

/** The scripted TaskLLM, which thinks before each reply: in the reply, or apart from it. */
function thinking(written: boolean): ChatModel {
	const good = scripted(sum);
	return {
		label: 'Thinking',
		async *stream(...call) {
			if (written) yield { type: 'text', text: `<think>\n${DRAFT}\n</think>\n` };
			else yield { type: 'reasoning', text: DRAFT };
			yield* good.stream(...call);
		},
	};
}

const of = <Type extends RunEvent['type']>(events: readonly RunEvent[], type: Type) =>
	events.filter((event): event is EventOf<Type> => event.type === type);

for (const written of [true, false])
	test(`reasoning ${written ? 'in' : 'beside'} a reply is kept, and never run, judged or sent on`, async () => {
		const taskLLM = thinking(written);
		const events = await collect(startRun(spec, parts(python, { taskLLM }), NEVER));
		const plain = await collect(startRun(spec, parts(python), NEVER));
		const answers = of(events, 'answer');
		expect(answers.length).toBeGreaterThan(1);
		for (const { reasoning } of answers) expect(reasoning).toBe(DRAFT);
		expect(of(events, 'self-check-program').every(({ reasoning }) => reasoning === DRAFT)).toBe(
			true,
		);
		expect(of(events, 'request')).toEqual(of(plain, 'request'));
		expect(of(events, 'verdict')).toEqual(of(plain, 'verdict'));
		expect(of(events, 'execution').map(({ code }) => code)).toEqual(
			of(plain, 'execution').map(({ code }) => code),
		);
	});

test('a run whose model thought is played again from its record, and its link leaves the thoughts out', async () => {
	const taskLLM = thinking(true);
	const events = await collect(startRun(spec, parts(python, { taskLLM }), NEVER));
	const again = await collect(startRun(spec, parts(python), NEVER, events));
	expect(of(again, 'answer')).toEqual(of(events, 'answer'));
	expect(of(again, 'request').every(({ proved }) => proved)).toBe(true);
	const [start] = of(events, 'start');
	if (!start) throw new Error('it has not begun');
	const link = await encodeRunLink(spec, start, events);
	const shared = (await decodeRunLink(link)).events ?? [];
	expect(of(shared, 'answer')[0]?.text).toBe(of(events, 'answer')[0]?.text);
	expect(of(shared, 'answer')[0]).not.toHaveProperty('reasoning');
});

test.each([
	['cut off in its thoughts', '<think>It may be 5, or'],
	['silent after them', '<think>It is 5.</think>\n'],
])('a reply %s is no answer', async (_, text) => {
	const taskLLM: ChatModel = {
		label: 'Lost in thought',
		async *stream() {
			yield { type: 'text', text };
			yield { type: 'end', finish: 'length', usage: { input: 1, output: 9, estimated: false } };
		},
	};
	const events = await collect(startRun(spec, parts(python, { taskLLM }), NEVER));
	expect(events.at(-2)).toMatchObject({ type: 'error', code: 'only-reasoning' });
	expect(of(events, 'usage').at(-1)).toMatchObject({ output: 9 });
	expect(of(events, 'verdict')).toEqual([]);
});
