import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatPart } from '../../../../src/models/chat-model.ts';
import { createCloudModel } from '../../../../src/models/cloud/cloud.ts';
import { PATIENCE } from '../../../../src/models/cloud/patience.ts';
import { backOff, withRetries } from '../../../../src/models/cloud/retry.ts';
import type { ModelFailureCode } from '../../../../src/models/failures.ts';
import { PassingFailure } from '../../../../src/models/failures.ts';
import { answered, callAt, HASTY, json, KEY } from '../../../support/cloud-call.ts';
import { greedy } from '../../../support/collect.ts';
import { type ProviderServer, startProviderServer } from '../../../support/provider-server.ts';

let server: ProviderServer;
beforeAll(async () => {
	server = await startProviderServer();
});
afterAll(() => server.close());

const limited = (message: string) => json({ error: { message, code: 429 } }, 429);

it('waits twice as long after each try, never longer than its longest, and never in step with others', () => {
	const waits = (tried: number) => Array.from({ length: 200 }, () => backOff(tried, PATIENCE));
	for (const [tried, full] of [
		[1, 1],
		[2, 2],
		[3, 4],
		[4, 8],
		[5, 16],
		[6, 30],
		[20, 30],
	] as const) {
		expect(Math.max(...waits(tried))).toBeLessThanOrEqual(full);
		expect(Math.max(...waits(tried))).toBeGreaterThan(0.9 * full);
		expect(Math.min(...waits(tried))).toBeGreaterThanOrEqual(full / 2);
		expect(new Set(waits(tried)).size).toBeGreaterThan(100);
	}
});

describe('F6: a limit on calls', () => {
	it('is waited out for more than a minute, by our own patience', () => {
		expect(PATIENCE.limited).toBeGreaterThanOrEqual(60);
		expect(PATIENCE.longestAsked).toBeGreaterThanOrEqual(60);
	});

	it('is waited out as long as its words ask, where no header can be read', async () => {
		server.reply(limited('Rate limit reached. Please try again in 45s.'));
		const stop = new AbortController();
		const spec = { provider: 'openai', model: 'm', baseUrl: server.origin };
		const parts = createCloudModel(spec, KEY)
			.stream([{ role: 'user', content: 'x' }], greedy(9), stop.signal)
			[Symbol.asyncIterator]();
		expect((await parts.next()).value).toMatchObject({ type: 'retry', waitSeconds: 45 });
		const waiting = parts.next();
		stop.abort();
		await expect(waiting).rejects.toThrow();
	});

	it('is tried again at more than a fixed number of times, until the patience is used up', async () => {
		const patience = { ...HASTY, tries: 2, limited: 0.04 };
		const refusals = Array.from({ length: 4 }, () => limited('Slow down.'));
		const called = await callAt(server, 'openai', [...refusals, answered('42')], {
			patience: { ...patience, longestWait: 0.012, limited: 1 },
		});
		expect([called.text, called.retries.length]).toEqual(['42', 4]);
		const given = await callAt(server, 'openai', [limited('Slow down.')], { patience });
		expect(given.code).toBe('rate-limited');
		const waited = given.retries.reduce((sum, { waitSeconds }) => sum + waitSeconds, 0);
		expect(waited).toBeGreaterThanOrEqual(patience.limited);
	});

	it('that asks for no wait at all is not hammered', async () => {
		const refusal = { ...limited('Slow down.'), headers: { 'retry-after': '0' } };
		const called = await callAt(server, 'openai', [refusal]);
		expect(called.code).toBe('rate-limited');
		expect(called.retries[0]?.waitSeconds).toBe(0);
		for (const { waitSeconds } of called.retries.slice(1))
			expect(waitSeconds).toBeGreaterThan(0.004);
	});

	it.each(['1.2.3s', '...s'])(
		'that asks for %s is waited out by our own measure',
		async (delay) => {
			const error = { message: 'Quota exceeded.', code: 429, details: [{ retryDelay: delay }] };
			const called = await callAt(server, 'google', [json({ error }, 429), answered('')]);
			expect(called.retries[0]?.waitSeconds).toBeGreaterThan(0.004);
			expect(called.retries[0]?.waitSeconds).toBeLessThan(0.03);
		},
	);

	it('of a day ends the call at once, and says for how long', async () => {
		const called = await callAt(server, 'openai', [limited('Please try again in 2h5m.')]);
		expect([called.code, called.bodies.length]).toEqual(['rate-limited', 1]);
		expect(called.message).toContain('wait 7500 seconds');
	});
});

describe('how often a call is tried', () => {
	const destination = { provider: 'P', model: 'm', host: 'h', needsKey: true, whenBlocked: '' };
	/** The tries of a call that fails so each time, after these parts. */
	async function triesOf(code: ModelFailureCode, parts: readonly ChatPart[] = []) {
		let tries = 0;
		const run = withRetries(
			async function* () {
				tries++;
				yield* parts;
				throw new PassingFailure(code, destination, { reason: 'it failed' });
			},
			HASTY,
			new AbortController().signal,
		);
		await expect(
			(async () => {
				for await (const _ of run);
			})(),
		).rejects.toMatchObject({ code });
		return tries;
	}

	it.each([
		['overloaded', HASTY.tries],
		['connection-cut', HASTY.tries],
		// A browser does not tell whether it is for good.
		['blocked-cross-origin', 2],
		['no-text', HASTY.answers],
		['answer-broken-off', HASTY.answers],
	] as const)('%s: %i times', async (code, tries) => {
		expect(await triesOf(code)).toBe(tries);
	});

	it('is less where something had come that is paid for', async () => {
		expect(await triesOf('overloaded', [{ type: 'text', text: 'Half' }])).toBe(HASTY.answers);
		expect(await triesOf('overloaded', [{ type: 'reasoning', text: 'Hm' }])).toBe(HASTY.answers);
	});
});
