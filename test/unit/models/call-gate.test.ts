import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Usage } from '../../../src/core/messages.ts';
import type { CallGate, PlannedCall, RateLimit, Refusal } from '../../../src/models/call-gate.ts';
import type { ChatModel } from '../../../src/models/chat-model.ts';
import { createCloudModel } from '../../../src/models/cloud/cloud.ts';
import { openModel } from '../../../src/models/open-model.ts';
import { SCRIPTED } from '../../../src/models/registry.ts';
import { answered, chunk, HASTY, json, KEY, stream } from '../../support/cloud-call.ts';
import { collect, greedy } from '../../support/collect.ts';
import {
	type ProviderServer,
	type Reply,
	startProviderServer,
} from '../../support/provider-server.ts';
import { sum } from '../../support/runs.ts';

let server: ProviderServer;
beforeAll(async () => {
	server = await startProviderServer();
});
afterAll(() => server.close());

/** What became of each pass. */
interface Passed {
	readonly call: PlannedCall;
	readonly limits: RateLimit[];
	readonly refusals: Refusal[];
	/** What it was settled with; only the first counts. */
	bill?: Usage | null;
}

function recordingGate({ waits = 0, answeredBefore = false } = {}) {
	const passed: Passed[] = [];
	const gate: CallGate = {
		async enter(call, signal) {
			await pause(waits, undefined, { signal });
			const pass: Passed = { call, limits: [], refusals: [] };
			passed.push(pass);
			return {
				answeredBefore,
				told: (limits) => pass.limits.push(...limits),
				refused: (refusal) => pass.refusals.push(refusal),
				settle: (usage) => {
					if (pass.bill === undefined) pass.bill = usage;
				},
			};
		},
	};
	return { gate, passed };
}

const USAGE = { prompt_tokens: 9, completion_tokens: 2 };
const limited: Reply = json({ error: { message: 'Try again in 5ms.', code: 429 } }, 429);
const overloaded: Reply = json({ error: { message: 'Overloaded' } }, 503);

async function called(replies: readonly Reply[], { gate }: { gate: CallGate }, wire = 'openai') {
	server.reply(...replies);
	const spec = { provider: wire, model: 'gpt-6-luna', baseUrl: server.origin };
	return collect(createCloudModel(spec, KEY, { ...HASTY, start: 0.2, silence: 0.2 }, gate));
}

describe("a provider's model", () => {
	it('passes the gate with every request, and says what each was billed', async () => {
		const recorded = recordingGate();
		const cut = { ...stream(chunk('forty')), ending: 'cut' as const };
		const { text } = await called([limited, overloaded, cut, answered('42', USAGE)], recorded);
		expect(text).toBe('42');
		expect(recorded.passed.map(({ bill }) => bill)).toMatchObject([
			{ input: 0, output: 0 },
			{ input: 0, output: 0 },
			null,
			{ input: 9, output: 2, estimated: false },
		]);
		expect(recorded.passed.map(({ refusals }) => refusals)).toEqual([
			[{ kind: 'rate-limit', waitMilliseconds: 5 }],
			[{ kind: 'overloaded', waitMilliseconds: null }],
			[],
			[],
		]);
		for (const { call } of recorded.passed) expect(call.options).toEqual(greedy(100));
	});

	it.each([
		['was not counted', answered('42')],
		['was cut after a count that may yet grow', { ...counting(), ending: 'cut' as const }],
		['went silent', { ...counting(), ending: 'hang' as const }],
		['never began', { body: '', ending: 'hang' as const }],
	])('knows nothing of the cost of a reply that %s', async (_, reply) => {
		const recorded = recordingGate();
		await called([reply], recorded, 'google');
		expect(recorded.passed.length).toBeGreaterThan(0);
		for (const { bill } of recorded.passed) expect(bill).toBeNull();
	});

	it('knows the cost of a reply that came to its end without an answer', async () => {
		const recorded = recordingGate();
		const empty = stream(chunk(null, 'content_filter'), { choices: [], usage: USAGE });
		await called([empty], recorded);
		expect(recorded.passed.map(({ bill }) => bill)).toMatchObject([{ input: 9, output: 2 }]);
	});

	it('that nobody can reach costs nothing, and is tried like another fault where it answered before', async () => {
		const gone = await startProviderServer();
		await gone.close();
		const spec = { provider: 'openai', model: 'm', baseUrl: gone.origin };
		const first = recordingGate();
		const { thrown } = await collect(createCloudModel(spec, KEY, HASTY, first.gate));
		expect(thrown).toMatchObject({ code: 'blocked-cross-origin' });
		expect(first.passed.map(({ bill }) => bill?.cost)).toEqual([0, 0]);
		const later = recordingGate({ answeredBefore: true });
		const again = await collect(createCloudModel(spec, KEY, HASTY, later.gate));
		expect(again.thrown).toMatchObject({ code: 'connection-cut' });
		expect(later.passed).toHaveLength(HASTY.tries);
	});

	it('passes on what the headers say of its limits', async () => {
		const recorded = recordingGate();
		const headers = { 'x-ratelimit-remaining-requests': '3', 'x-ratelimit-reset-requests': '2s' };
		await called([{ ...answered('42', USAGE), headers }], recorded);
		expect(recorded.passed[0]?.limits).toEqual([
			{ of: 'requests', remaining: 3, resetMilliseconds: 2000 },
		]);
	});

	it('whose reply nobody wants any more may have cost all of it', async () => {
		const { gate, passed } = recordingGate();
		server.reply({ ...stream(chunk('forty')), ending: 'hang' });
		const spec = { provider: 'openai', model: 'm', baseUrl: server.origin };
		const messages = [{ role: 'user' as const, content: 'x' }];
		const model = createCloudModel(spec, KEY, HASTY, gate);
		for await (const _ of model.stream(messages, greedy(9), new AbortController().signal)) break;
		expect(passed.map(({ bill }) => bill)).toEqual([null]);
	});

	it('stops waiting when it is stopped, and is not called', async () => {
		const { gate, passed } = recordingGate({ waits: 60_000 });
		const before = server.received.length;
		const stop = new AbortController();
		const spec = { provider: 'openai', model: 'm', baseUrl: server.origin };
		const call = collect(createCloudModel(spec, KEY, HASTY, gate), [], greedy(9), stop.signal);
		setTimeout(() => stop.abort(), 20);
		expect((await call).thrown).toMatchObject({ name: 'AbortError' });
		expect([passed.length, server.received.length]).toEqual([0, before]);
	});
});

/** A reply of Gemini's that counts as it goes. */
function counting(): Reply {
	return stream({
		candidates: [{ content: { parts: [{ text: 'forty' }] } }],
		usageMetadata: { promptTokenCount: 9, candidatesTokenCount: 1 },
	});
}

describe('what a call waits at the gate', () => {
	const WAITS = 400;
	const kept: ChatModel = {
		label: 'Kept',
		async *stream() {
			yield { type: 'text', text: 'yes' };
			yield { type: 'end', finish: 'stop', usage: { input: 1, output: 1, estimated: false } };
		},
	};
	const ports = (gate: CallGate) => ({
		script: () => sum,
		typingMilliseconds: 0,
		keyFor: () => KEY,
		stored: async () => kept,
		gate,
	});

	it.each([
		['a provider', () => ({ provider: 'openai', model: 'm', baseUrl: server.origin })],
		['this computer', () => ({ provider: 'webllm', model: 'm' })],
		['nobody', () => SCRIPTED],
	])('is no time of a call to %s', async (_, spec) => {
		server.reply(answered('42', USAGE));
		const { gate, passed } = recordingGate({ waits: WAITS });
		const never = new AbortController().signal;
		const model = await openModel(spec(), ports(gate), never);
		const started = performance.now();
		const { end, text } = await collect(model);
		expect(text).not.toBe('');
		expect(performance.now() - started).toBeGreaterThanOrEqual(WAITS - 5);
		expect(end?.seconds).toBeLessThan((performance.now() - started - WAITS + 10) / 1000);
		expect(passed.map(({ bill }) => bill)).toEqual([end?.usage]);
	});
});
