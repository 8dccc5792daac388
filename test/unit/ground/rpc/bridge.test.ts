import * as v from 'valibot';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type BridgeOptions, WorkerBridge } from '../../../../src/ground/rpc/bridge.ts';
import { bundleWorker, startThread } from '../../../support/rpc-background.ts';
import type { TestService } from '../../../support/rpc-worker.ts';

let address: URL;
beforeAll(async () => {
	address = await bundleWorker();
});

let started = 0;
let opened: WorkerBridge<TestService>[] = [];
afterEach(() => {
	for (const bridge of opened) bridge.close();
	opened = [];
	started = 0;
});

/** An error with a code, as a project may have. */
class Coded extends Error {
	readonly code: string;
	constructor(code: string, message = '') {
		super(message);
		this.code = code;
	}
}

function open(options: Partial<BridgeOptions> = {}) {
	const begin = () => {
		started++;
		return startThread(address);
	};
	const bridge = new WorkerBridge<TestService>(begin, {
		idleSeconds: 30,
		broken: (why) => new Coded('broken', why),
		ended: () => new Coded('ended'),
		revive: (code, message) => new Coded(code, message),
		...options,
	});
	opened.push(bridge);
	return bridge;
}

const Log = v.array(v.string());
const COUNT = { item: v.number(), value: v.literal('counted') };
const TICKS = { item: v.number(), value: v.undefined() };
const log = (bridge: WorkerBridge<TestService>) => bridge.call(Log, (service) => service.log());
const thread = (bridge: WorkerBridge<TestService>) =>
	bridge.call(v.number(), (service) => service.thread());

describe('a call', () => {
	test('gives what the service returns, parsed', async () => {
		const bridge = open();
		expect(await bridge.call(v.number(), (service) => service.add(2, 3))).toBe(5);
		await expect(bridge.call(v.string(), (service) => service.add(2, 3))).rejects.toThrow(
			v.ValiError,
		);
	});

	test('throws what the service does: an error with a code, any other, anything', async () => {
		const bridge = open();
		const failing = bridge.call(v.unknown(), (service) => service.fail());
		await expect(failing).rejects.toBeInstanceOf(Coded);
		await expect(failing).rejects.toMatchObject({
			code: 'too-big',
			message: 'It is too big. Take a smaller one.',
		});
		await expect(bridge.call(v.unknown(), (service) => service.slip())).rejects.toMatchObject({
			name: 'RangeError',
			message: 'out of range',
		});
		await expect(bridge.call(v.unknown(), (service) => service.say())).rejects.toThrow(
			'mere words',
		);
		await expect(bridge.call(v.unknown(), (service) => service.leak())).rejects.toMatchObject({
			name: 'TypeError',
		});
	});

	test('stops in the worker when its signal aborts, and others go on', async () => {
		const bridge = open();
		const stop = new AbortController();
		const waiting = bridge.call(
			v.unknown(),
			(service, signal) => service.wait(signal),
			stop.signal,
		);
		expect(await bridge.call(v.number(), (service) => service.add(1, 1))).toBe(2);
		expect(await log(bridge)).toEqual([]);
		stop.abort();
		await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
		expect(await log(bridge)).toEqual(['stopped waiting']);
	});

	test('that is stopped before it begins asks nothing', async () => {
		const bridge = open();
		const adding = bridge.call(v.number(), (service) => service.add(1, 1), AbortSignal.abort());
		await expect(adding).rejects.toMatchObject({ name: 'AbortError' });
		expect(started).toBe(0);
	});
});

describe('a stream', () => {
	test('gives each item, and what it returns at the end', async () => {
		const bridge = open();
		const items: number[] = [];
		const value = await bridge.follow(
			COUNT,
			(item) => items.push(item),
			(service) => service.count(3),
		);
		expect([items, value]).toEqual([[1, 2, 3], 'counted']);
		expect((await log(bridge)).at(-1)).toBe('let go');
	});

	test('is made as it is read', async () => {
		const bridge = open();
		const items = bridge.stream(COUNT, (service) => service.count(3));
		await items.next();
		expect(await log(bridge)).toEqual(['made 1']);
		await items.return('counted');
	});

	test('that is left early is let go of in the worker', async () => {
		const bridge = open();
		for await (const item of bridge.stream(COUNT, (service) => service.count(1000)))
			if (item === 2) break;
		expect(await log(bridge)).toEqual(['made 1', 'made 2', 'let go']);
	});

	test('throws what the service does, after the items before', async () => {
		const bridge = open();
		const items: number[] = [];
		await expect(
			bridge.follow(
				COUNT,
				(item) => items.push(item),
				(service) => service.countOrFail(2),
			),
		).rejects.toMatchObject({ code: 'too-far' });
		expect(items).toEqual([1, 2]);
	});

	test('ends when the work has: left early, stopped, or unheard', async () => {
		const bridge = open();
		const tick = (service: Parameters<Parameters<typeof bridge.call>[1]>[0], signal: AbortSignal) =>
			service.tick(signal);
		for await (const item of bridge.stream(TICKS, tick)) if (item === 2) break;
		expect(await log(bridge)).toEqual(['ticked']);

		const stop = new AbortController();
		const stopAtTwo = (item: number) => {
			if (item === 2) stop.abort();
		};
		await expect(bridge.follow(TICKS, stopAtTwo, tick, stop.signal)).rejects.toMatchObject({
			name: 'AbortError',
		});
		expect(await log(bridge)).toEqual(['ticked']);

		const deaf = () => {
			throw new Error('deaf');
		};
		await expect(bridge.follow(TICKS, deaf, tick)).rejects.toThrow('deaf');
		expect(await log(bridge)).toEqual(['ticked']);

		const Small = { ...TICKS, item: v.pipe(v.number(), v.maxValue(1)) };
		await expect(bridge.follow(Small, () => {}, tick)).rejects.toThrow(v.ValiError);
		expect(await log(bridge)).toEqual(['ticked']);
	});
});

describe('a worker', () => {
	test('that breaks fails all that is under way, says so, and is started anew', async () => {
		const bridge = open();
		const before = await thread(bridge);
		const items = bridge.stream(TICKS, (service, signal) => service.tick(signal));
		await items.next();
		const waiting = bridge.call(v.unknown(), (service, signal) => service.wait(signal));
		const crashing = bridge.call(v.unknown(), (service) => service.crash());
		await expect(crashing).rejects.toMatchObject({ code: 'broken' });
		await expect(crashing).rejects.toThrow('a bug');
		await expect(waiting).rejects.toMatchObject({ code: 'broken' });
		await expect((async () => items.next().then(() => items.next()))()).rejects.toMatchObject({
			code: 'broken',
		});
		expect(bridge.fault).toMatchObject({ code: 'broken' });
		expect(await thread(bridge)).not.toBe(before);
		expect(bridge.fault).toBeNull();
	});

	test('that hears nothing any more can be ended', async () => {
		const bridge = open();
		const spinning = bridge.call(v.unknown(), (service) => service.spin());
		const unheard = bridge.call(v.number(), (service) => service.add(1, 1));
		setTimeout(() => bridge.close(), 20);
		await expect(spinning).rejects.toMatchObject({ code: 'ended' });
		await expect(unheard).rejects.toMatchObject({ code: 'ended' });
		expect(bridge.fault).toBeNull();
		expect(await bridge.call(v.number(), (service) => service.add(1, 1))).toBe(2);
	});

	test('is ended when it has been idle, not while it is at work', async () => {
		const bridge = open({ idleSeconds: 0.1 });
		const later = (milliseconds: number) =>
			new Promise((resolve) => setTimeout(resolve, milliseconds));
		const first = await thread(bridge);
		const items = bridge.stream(TICKS, (service, signal) => service.tick(signal));
		await items.next();
		await later(300);
		expect(await thread(bridge)).toBe(first);
		await items.return(undefined);
		await later(300);
		expect(await thread(bridge)).not.toBe(first);
	});
});
