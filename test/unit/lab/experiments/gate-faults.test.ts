import { afterAll, beforeAll, expect, it } from 'vitest';
import { Failure } from '../../../../src/core/failure.ts';
import { createRandom } from '../../../../src/ground/random.ts';
import { createCallGate, Limiters } from '../../../../src/lab/experiments/call-gate.ts';
import { createCloudModel } from '../../../../src/models/cloud/cloud.ts';
import { answered, HASTY, json, KEY } from '../../../support/cloud-call.ts';
import { collect, greedy } from '../../../support/collect.ts';
import {
	type ProviderServer,
	type Reply,
	startProviderServer,
} from '../../../support/provider-server.ts';

const CALLS = 600;
const IN_FLIGHT = 20;
const MILLISECONDS = 20;

let server: ProviderServer;
beforeAll(async () => {
	server = await startProviderServer();
});
afterAll(() => server.close());

it(`of ${CALLS} calls over a server that fails a fifth of them none is lost, none is made unseen, and none comes beyond the limit`, {
	timeout: 60_000,
}, async () => {
	const random = createRandom('faults');
	const whole: Reply = {
		...answered('42', { prompt_tokens: 9, completion_tokens: 2 }),
		pieceBytes: 10_000,
		pieceMilliseconds: MILLISECONDS,
	};
	const faults: readonly Reply[] = [
		json({ error: { message: 'Slow down. Please try again in 5ms.', code: 429 } }, 429),
		json({ error: { message: 'Overloaded' } }, 503),
		{ ...whole, body: whole.body.slice(0, 100), ending: 'cut' },
		{ ...whole, body: whole.body.slice(0, 100), ending: 'hang' },
	];
	server.reply(() => (random.chance(1, 5) ? random.pick(faults) : whole));
	const limiters = new Limiters(IN_FLIGHT, () => KEY);
	const gate = createCallGate({ limiters });
	const spec = { provider: 'openai', model: 'gpt-6-luna', baseUrl: server.origin };
	const limits: number[] = [];
	let made = 0;
	let right = 0;
	let attempts = 0;
	const worker = async () => {
		while (made++ < CALLS) {
			const model = createCloudModel(spec, KEY, { ...HASTY, start: 1, silence: 0.3 }, gate);
			const { text, thrown, retries } = await collect(model, undefined, greedy(100));
			attempts += 1 + retries.length;
			if (thrown === undefined) right += text === '42' ? 1 : Number.NaN;
			else {
				expect(thrown).toBeInstanceOf(Failure);
				expect(thrown).toMatchObject({
					code: expect.stringMatching(/time-out|rate-limited|connection-cut|overloaded/),
				});
			}
			const limiter = limiters.of(spec);
			limits.push(limiter?.limit ?? 0);
			expect(limiter?.inFlight).toBeLessThanOrEqual(IN_FLIGHT);
		}
	};
	await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
	expect(server.received.length).toBe(attempts);
	expect(limits).toHaveLength(CALLS);
	// Only what hangs is not tried again; it is a twentieth.
	expect(right).toBeGreaterThan(0.9 * CALLS);
	// Refusals that come by chance do not bring it to a standstill.
	expect(Math.max(...limits.slice(CALLS / 2))).toBeGreaterThan(4);
});
