import { decompress } from 'fzstd';
import * as v from 'valibot';
import { Failure } from '../../core/failure.ts';
import { streamOf } from '../../ground/rpc/stream-of.ts';
import { fetchAtMost } from '../fetch-at-most.ts';
import { withoutInitialMemory } from '../initial-memory.ts';

const Address = v.object({
	address: v.string(),
	/** Bytes that come over the network. */
	bytes: v.number(),
	/** Bytes that it becomes. */
	expanded: v.number(),
});

/** The files that an interpreter starts from. */
export const Request = v.object({ worker: Address, wasm: Address, snapshot: Address });
type Address = v.InferOutput<typeof Address>;

/** What the page hears on the way, in this order but for `arrived`. */
export const Item = v.variant('type', [
	v.object({ type: v.literal('arrived'), bytes: v.number() }),
	v.object({
		type: v.literal('program'),
		worker: v.string(),
		wasm: v.instance(Uint8Array<ArrayBuffer>),
	}),
	v.object({
		type: v.literal('snapshot'),
		/** Without it the interpreter starts all the same, only later. */
		snapshot: v.nullable(v.instance(Uint8Array<ArrayBuffer>)),
	}),
]);
export type Item = v.InferOutput<typeof Item>;

/** Between two words on how much has arrived, in milliseconds. */
const PAUSE = 100;

/**
 * Fetches Python's files from the page's own origin and expands them, in a worker. One after the
 * other: what is there is expanded and compiled while the rest is on its way.
 */
export function createFileService() {
	return {
		load: (request: unknown) =>
			streamOf<Item, undefined>(async (tell) => {
				const { worker, wasm, snapshot } = v.parse(Request, request);
				const arrived = counting(worker.bytes + wasm.bytes + snapshot.bytes, (bytes) =>
					tell({ type: 'arrived', bytes }),
				);
				const script = await load(worker, arrived);
				const program = await load(wasm, arrived);
				tell({ type: 'program', worker: new TextDecoder().decode(script), wasm: program });
				tell({
					type: 'snapshot',
					snapshot: await load(snapshot, arrived)
						.then((memory) => {
							withoutInitialMemory(memory, program);
							return memory;
						})
						.catch(() => null),
				});
				return undefined;
			}),
	};
}

async function load(
	{ address, bytes, expanded }: Address,
	arrived: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
	const compressed = await fetchOwn(address, bytes, arrived);
	const whole = new Uint8Array(expanded);
	try {
		decompress(compressed, whole);
		return whole;
	} catch (thrown) {
		throw damaged(address, String(Object(thrown).message));
	}
}

/** A file of this site. @throws Failure `python-unavailable` */
export function fetchOwn(
	address: string,
	bytes: number,
	arrived: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
	return fetchAtMost(address, bytes, arrived, {}).catch(({ message }) => {
		throw damaged(address, message);
	});
}

function damaged(address: string, reason: string): Failure {
	return new Failure(
		'python-unavailable',
		`Python could not be loaded: ${new URL(address).pathname} did not arrive (${reason}). Check the connection and try again.`,
	);
}

/** Adds up, and tells of it now and then, and when all is there. */
function counting(total: number, tell: (bytes: number) => void): (bytes: number) => void {
	let bytes = 0;
	let last = 0;
	return (more) => {
		bytes += more;
		if (bytes < total && performance.now() - last < PAUSE) return;
		last = performance.now();
		tell(bytes);
	};
}
