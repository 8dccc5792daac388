import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { onAbort, pause, untilAborted } from '../../../src/ground/abort.ts';

const listeners = (signal: AbortSignal) => getEventListeners(signal, 'abort').length;
const never = new Promise<never>(() => {});

describe('onAbort', () => {
	test('acts once, or not after it was taken back', () => {
		const stop = new AbortController();
		const acts: string[] = [];
		onAbort(stop.signal, () => acts.push('kept'));
		onAbort(stop.signal, () => acts.push('forgotten'))();
		stop.abort();
		stop.abort();
		expect(acts).toEqual(['kept']);
		expect(listeners(stop.signal)).toBe(0);
	});

	test('acts at once where the signal has aborted', () => {
		const acts: string[] = [];
		onAbort(AbortSignal.abort(), () => acts.push('at once'))();
		expect(acts).toEqual(['at once']);
	});
});

describe('untilAborted', () => {
	test.each([
		['gives the value', Promise.resolve(7), 7],
		['waits', new Promise((resolve) => setTimeout(resolve, 1, 8)), 8],
	])('%s', async (_name, promise, value) => {
		const { signal } = new AbortController();
		expect(await untilAborted(promise, signal)).toBe(value);
		expect(listeners(signal)).toBe(0);
	});

	test('throws what the promise is rejected with', async () => {
		const { signal } = new AbortController();
		await expect(untilAborted(Promise.reject(new RangeError('no')), signal)).rejects.toThrow('no');
		expect(listeners(signal)).toBe(0);
	});

	test("throws the signal's reason, whatever becomes of the promise", async () => {
		const stop = new AbortController();
		const reason = new Error('enough');
		const late = new Promise((_, reject) => setTimeout(reject, 1, new Error('late')));
		const waiting = untilAborted(late, stop.signal);
		stop.abort(reason);
		await expect(waiting).rejects.toBe(reason);
		await expect(untilAborted(never, stop.signal)).rejects.toBe(reason);
		// A rejection that nobody hears would fail the test.
		await new Promise((resolve) => setTimeout(resolve, 5));
		expect(listeners(stop.signal)).toBe(0);
	});
});

describe('pause', () => {
	test('waits so long', async () => {
		const { signal } = new AbortController();
		const started = performance.now();
		await pause(30, signal);
		// Timers may be a little early.
		expect(performance.now() - started).toBeGreaterThan(25);
		expect(listeners(signal)).toBe(0);
	});

	test('ends at once when it is stopped', async () => {
		const stop = new AbortController();
		const waiting = pause(1_000_000, stop.signal);
		stop.abort();
		await expect(waiting).rejects.toBe(stop.signal.reason);
		await expect(pause(0, stop.signal)).rejects.toBe(stop.signal.reason);
		expect(listeners(stop.signal)).toBe(0);
	});
});
