import { parentPort, threadId } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter';
import { pause } from '../../src/ground/abort.ts';
import { expose } from '../../src/ground/rpc/expose.ts';
import { streamOf } from '../../src/ground/rpc/stream-of.ts';

const log: string[] = [];

/** What the tests of the bridge ask of a real worker. */
const service = {
	thread: async () => threadId,
	log: async () => log.splice(0),
	add: async (a: number, b: number) => a + b,
	fail: async () => {
		throw Object.assign(new Error('It is too big. Take a smaller one.'), { code: 'too-big' });
	},
	slip: async () => {
		throw new RangeError('out of range');
	},
	say: async () => {
		throw 'mere words';
	},
	leak: async () => () => {},
	async wait(signal: AbortSignal) {
		try {
			await pause(1_000_000, signal);
		} finally {
			log.push('stopped waiting');
		}
	},
	async *count(to: number) {
		try {
			for (let at = 1; at <= to; at++) {
				log.push(`made ${at}`);
				yield at;
			}
			return 'counted';
		} finally {
			log.push('let go');
		}
	},
	async *countOrFail(to: number) {
		yield* Array.from({ length: to }, (_, at) => at + 1);
		throw Object.assign(new Error('It goes no farther.'), { code: 'too-far' });
	},
	/** Tells without being asked, until it is stopped. */
	tick: (signal: AbortSignal) =>
		streamOf(async (tell: (tick: number) => void) => {
			try {
				for (let tick = 1; ; tick++) {
					tell(tick);
					await pause(2, signal);
				}
			} finally {
				await new Promise((resolve) => setTimeout(resolve, 20));
				log.push('ticked');
			}
		}),
	spin: async () => {
		for (;;);
	},
	async crash() {
		setTimeout(() => {
			throw new Error('a bug');
		});
		await new Promise(() => {});
	},
};
export type TestService = typeof service;

if (parentPort) expose(service, nodeEndpoint(parentPort));
