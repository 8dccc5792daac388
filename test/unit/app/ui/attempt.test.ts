import { expect, test } from 'vitest';
import { Attempt } from '../../../../src/app/ui/attempt.svelte.ts';
import { Failure } from '../../../../src/core/failure.ts';
import { deferred } from '../../../support/deferred.ts';

const aborted = (signal: AbortSignal) =>
	new Promise<never>((_, reject) =>
		signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
	);

test('it is under way, and then says what came of it', async () => {
	const attempt = new Attempt();
	const { promise, resolve } = deferred<string>();
	const done = attempt.run(() => promise);
	expect([attempt.busy, attempt.outcome]).toEqual([true, null]);
	resolve('Done.');
	await done;
	expect(attempt.busy).toBe(false);
	expect([attempt.outcome, attempt.fault]).toEqual([{ ok: true, words: 'Done.' }, null]);
	attempt.clear();
	expect(attempt.outcome).toBeNull();
});

test('what goes wrong is said in its own words, and gone with the next try', async () => {
	const attempt = new Attempt();
	await attempt.run(async () => {
		throw new Failure('keys-locked', 'It is locked. Unlock it.');
	});
	expect([attempt.busy, attempt.fault]).toEqual([false, 'It is locked. Unlock it.']);
	await attempt.run(async () => undefined);
	expect([attempt.fault, attempt.outcome]).toEqual([null, null]);
});

test('stopped, it ends in silence', async () => {
	const attempt = new Attempt();
	const done = attempt.run(aborted);
	attempt.stop();
	await done;
	expect([attempt.busy, attempt.outcome]).toEqual([false, null]);
});

test('a second one ends the first, whose end changes nothing', async () => {
	const attempt = new Attempt();
	const { promise, resolve } = deferred<string>();
	let stopped = false;
	const first = attempt.run(async (signal) => {
		signal.addEventListener('abort', () => {
			stopped = true;
		});
		return promise;
	});
	const second = attempt.run(aborted);
	resolve('The first one, late.');
	await first;
	expect([stopped, attempt.busy, attempt.outcome]).toEqual([true, true, null]);
	attempt.stop();
	await second;
});
