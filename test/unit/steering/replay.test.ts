import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EventOf, isKept, type RunEvent } from '../../../src/core/events/index.ts';
import type { ChatModel } from '../../../src/models/chat-model.ts';
import type { PythonSandbox } from '../../../src/python/sandbox.ts';
import { promptsSpec } from '../../../src/steering/prompts.ts';
import { replay, startRun } from '../../../src/steering/run.ts';
import { createNodeSandbox } from '../../support/node-sandbox.ts';
import { collect, NEVER, pack, parts, specOf, sum } from '../../support/runs.ts';

const python = createNodeSandbox();
afterAll(() => python.close());
const spec = specOf(sum);

/** All of a run but what only streamed, and what is kept of it. */
let asItHappened: RunEvent[];
let whole: RunEvent[];
beforeAll(async () => {
	const events = await collect(startRun(spec, parts(python), NEVER));
	asItHappened = events.filter(({ type }) => type !== 'delta' && type !== 'retry');
	whole = events.filter(isKept);
}, 60_000);

/** A request as a replay of its record gives it. */
const asProved = (event: RunEvent): RunEvent =>
	event.type === 'request' ? { ...event, proved: true } : event;

async function keptOf(run: AsyncIterable<RunEvent>) {
	return (await collect(run)).filter(isKept);
}

/** Without what a clock says, which no two runs share. */
function timeless(events: readonly RunEvent[]): RunEvent[] {
	return events.map((event) => {
		if (event.type === 'start') return { ...event, at: '' };
		return 'seconds' in event ? { ...event, seconds: 0 } : event;
	});
}

describe('a run cut at any point', { timeout: 60_000 }, () => {
	test('goes on to the same events, the recorded ones exactly', async () => {
		for (let cut = 0; cut <= whole.length; cut++) {
			const resumed = await keptOf(startRun(spec, parts(python), NEVER, whole.slice(0, cut)));
			// Usage at the cut is of a call whose reply was lost: the call was made again, and both count.
			const lost = whole[cut - 1]?.type === 'usage' ? whole.slice(cut - 1, cut) : [];
			const expected = [...whole.slice(0, cut), ...lost, ...whole.slice(cut)];
			expect(timeless(resumed), `cut at ${cut}`).toEqual(timeless(expected));
			expect(resumed.slice(0, cut), `cut at ${cut}`).toEqual(whole.slice(0, cut));
		}
	});

	test('keeps what calls used that came to nothing, however many', async () => {
		const at = whole.findIndex((event, index) => event.type === 'usage' && index > 3);
		const usage = whole.slice(at, at + 1);
		const record = [...whole.slice(0, at), ...usage, ...usage];
		const resumed = await keptOf(startRun(spec, parts(python), NEVER, record));
		const expected = [...whole.slice(0, at), ...usage, ...usage, ...whole.slice(at)];
		expect(timeless(resumed)).toEqual(timeless(expected));
		const again = await keptOf(startRun(spec, parts(python), NEVER, resumed));
		expect(again).toEqual(resumed);
	});

	test('has no usage of one call before the reply of another', async () => {
		const at = whole.findIndex((event) => event.type === 'usage');
		const strange = whole
			.slice(at, at + 1)
			.map((event) => ({ ...event, role: 'guidance' as const }));
		const record = [...whole.slice(0, at), ...strange, ...whole.slice(at)];
		const events = await collect(startRun(spec, parts(python), NEVER, record));
		expect(events.at(-2)).toMatchObject({ type: 'error', code: 'replay-differs' });
	});

	test('needs no usage in its record', async () => {
		const bare = whole.filter((event) => event.type !== 'usage');
		expect(await keptOf(startRun(spec, parts(python), NEVER, bare))).toEqual(bare);
	});

	test('asks the world only for what the record lacks', async () => {
		const { taskLLM, ...rest } = parts(python);
		let calls = 0;
		const counting: ChatModel = {
			label: 'Counting',
			stream(...call) {
				calls++;
				return taskLLM.stream(...call);
			},
		};
		const record = whole.slice(0, whole.findIndex((event) => event.type === 'answer') + 1);
		await collect(startRun(spec, { ...rest, taskLLM: counting }, NEVER, record));
		const made = whole.filter((event) => event.type === 'usage').length;
		expect(calls).toBe(made - 1);
	});

	test('goes on after a failure or a stop', async () => {
		const record: RunEvent[] = [
			...whole.slice(0, 12),
			{ type: 'error', code: 'cut', message: 'The connection was cut.' },
			{ type: 'end', because: 'failed' },
		];
		const resumed = await keptOf(startRun(spec, parts(python), NEVER, record));
		expect(timeless(resumed)).toEqual(timeless(whole));
	});
});

describe('a replay', () => {
	const { instance, prompts } = { instance: sum, prompts: pack };

	test('yields the record with its requests, as far as it goes', async () => {
		for (let cut = 0; cut <= whole.length; cut++) {
			const past = whole.slice(0, cut);
			const replayed = await collect(replay(spec, { instance, prompts }, past));
			// What follows from the record alone may come after it: a request, a verdict.
			expect(replayed.filter(isKept).slice(0, past.length)).toEqual(past);
			const timely = timeless(asItHappened).slice(0, replayed.length);
			if (past.at(-1)?.type !== 'end')
				expect(timeless(replayed).map(asProved)).toEqual(timely.map(asProved));
		}
	});

	test('of a failed run ends as it did', async () => {
		const tail: RunEvent[] = [
			{ type: 'error', code: 'bad-key', message: 'No.' },
			{ type: 'end', because: 'failed' },
		];
		const record = [...whole.slice(0, 6), ...tail];
		const replayed = await collect(replay(spec, { instance, prompts }, record));
		expect(replayed.slice(-2)).toEqual(tail);
	});
});

type Edit = (event: RunEvent) => RunEvent;
const edit =
	<Type extends RunEvent['type']>(type: Type, change: Partial<EventOf<Type>>): Edit =>
	(event) =>
		event.type === type ? { ...event, ...change } : event;

describe('a record in which the method would take other steps is refused', () => {
	test.each<[string, Edit]>([
		['another puzzle', edit('start', { puzzleHash: '000000000000' })],
		['another decision', edit('guidance', { decision: 'finish' })],
		['other code', edit('answer', { code: 'print(2)' })],
		['another program run', edit('execution', { code: 'print(2)' })],
		['another order', edit('answer', { round: 7 })],
	])('%s', async (_name, change) => {
		const record = whole.map(change);
		await expect(
			collect(replay(spec, { instance: sum, prompts: pack }, record)),
		).rejects.toMatchObject({ code: 'replay-differs' });
		const resumed = await collect(startRun(spec, parts(python), NEVER, record));
		expect(resumed.slice(-2)).toMatchObject([
			{ type: 'error', code: 'replay-differs' },
			{ type: 'end', because: 'failed' },
		]);
	});

	test('events that are missing', async () => {
		const record = whole.filter((event) => event.type !== 'symbolic-check');
		await expect(
			collect(replay(spec, { instance: sum, prompts: pack }, record)),
		).rejects.toMatchObject({ code: 'replay-differs' });
		await expect(
			collect(replay(spec, { instance: sum, prompts: pack }, whole.slice(1))),
		).rejects.toMatchObject({ code: 'replay-differs' });
	});

	test('other prompts', async () => {
		const mine = { name: 'mine', templates: { ...pack.templates, code: 'Code! ' } };
		const asked = { ...spec, prompts: promptsSpec(mine, ['code'], false) };
		const replayed = replay(asked, { instance: sum, prompts: pack }, whole);
		await expect(collect(replayed)).rejects.toMatchObject({ code: 'other-prompts' });
	});
});

describe('what is worded or read otherwise today stays as it was', () => {
	const parts1 = { instance: sum, prompts: pack };

	test('a verdict, a finding, a question', async () => {
		const record = whole
			.map(edit('verdict', { reason: 'other words', correct: false }))
			.map(edit('self-check', { ok: false }))
			.map(edit('start', { question: 'The sum, please?' }));
		const replayed = await collect(replay(spec, parts1, record));
		expect(replayed.filter(isKept)).toEqual(record);
		const asked = replayed.find((event) => event.type === 'request');
		expect(asked?.messages[0]?.content).toContain('The sum, please?');
		expect(asked?.proved).toBe(false);
	});

	test('and is told apart, round by round', async () => {
		const record = whole.map(edit('guidance', { prompt: 'Other words' }));
		const replayed = replay(spec, parts1, record);
		for (;;) {
			const { done, value } = await replayed.next();
			if (!done) continue;
			expect(value.length).toBe(whole.filter(({ type }) => type === 'guidance').length);
			expect(value[0]).toMatchObject({ round: 0, type: 'guidance' });
			expect(value[0]?.was).toContain('Other words');
			break;
		}
	});

	test('a run does not go on from other messages than were sent', async () => {
		const record = whole.slice(0, -2).map(edit('answer', { sent: '000000000000' }));
		const resumed = await collect(startRun(spec, parts(python), NEVER, record));
		expect(resumed.slice(-2)).toMatchObject([
			{ type: 'error', code: 'replay-differs' },
			{ type: 'end', because: 'failed' },
		]);
	});

	test('without digests nothing is proved', async () => {
		const record = whole.map((event) => ('sent' in event ? { ...event, sent: undefined } : event));
		const replayed = await collect(replay(spec, parts1, record));
		const requests = replayed.filter((event) => event.type === 'request');
		expect(requests.length).toBeGreaterThan(2);
		expect(requests.every(({ proved }) => proved === null)).toBe(true);
	});
});

test('a replay never touches the world', async () => {
	const untouchable = new Proxy({} as PythonSandbox, {
		get: () => {
			throw new Error('touched');
		},
	});
	const replayed = await collect(replay(spec, parts(untouchable), whole));
	expect(replayed).toEqual(asItHappened.map(asProved));
});
