import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { connectWorker } from '../../../src/core/connect-worker.ts';
import { Failure } from '../../../src/core/failure.ts';
import { bundleWorker, startThread } from '../../support/rpc-background.ts';
import type { TestService } from '../../support/rpc-worker.ts';

let address: URL;
beforeAll(async () => {
	address = await bundleWorker();
});

test('what a worker throws, breaks of or is ended in is a Failure, in words', async () => {
	const bridge = connectWorker<TestService>(() => startThread(address));
	const failing = bridge.call(v.unknown(), (service) => service.fail());
	await expect(failing).rejects.toBeInstanceOf(Failure);
	await expect(failing).rejects.toMatchObject({
		code: 'too-big',
		message: expect.stringContaining('Take a smaller one'),
	});

	const crashing = bridge.call(v.unknown(), (service) => service.crash());
	await expect(crashing).rejects.toBeInstanceOf(Failure);
	await expect(crashing).rejects.toMatchObject({
		code: 'worker-broken',
		message: expect.stringContaining('(a bug)'),
	});

	const waiting = bridge.call(v.unknown(), (service, signal) => service.wait(signal));
	bridge.close();
	await expect(waiting).rejects.toBeInstanceOf(Failure);
	await expect(waiting).rejects.toMatchObject({ code: 'worker-ended' });
});
