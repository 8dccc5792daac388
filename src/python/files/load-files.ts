import { files } from 'virtual:python-assets';
import * as v from 'valibot';
import { connectWorker } from '../../core/connect-worker.ts';
import { Failure } from '../../core/failure.ts';
import { type createFileService, fetchOwn, Item } from './file-service.ts';

/** Bytes of Python's files that have arrived, of how many. */
export interface FileProgress {
	readonly done: number;
	readonly total: number;
}

const { worker, wasm, snapshot, stdlib } = files;
const REQUEST = { worker, wasm, snapshot };
const TOTAL = worker.bytes + wasm.bytes + snapshot.bytes;
const ITEMS = { item: Item, value: v.undefined() };

/** What an interpreter starts from, piece by piece. */
interface Loading {
	/** @throws Failure `python-unavailable` */
	readonly program: Promise<{ readonly worker: string; readonly wasm: ArrayBuffer }>;
	/** Null where it did not come, or has not the form of one. */
	readonly snapshot: Promise<Uint8Array<ArrayBuffer> | null>;
}

/** Fetches what an interpreter starts from, in a worker. */
export function loadFiles(onProgress: (progress: FileProgress) => void): Loading {
	const bridge = connectWorker<ReturnType<typeof createFileService>>(start, { broken });
	const program = later<Awaited<Loading['program']>>();
	const snapshot = later<Awaited<Loading['snapshot']>>();
	const take = (item: Item) => {
		if (item.type === 'arrived') onProgress({ done: item.bytes, total: TOTAL });
		else if (item.type === 'snapshot') snapshot.resolve(item.snapshot);
		else program.resolve({ worker: item.worker, wasm: item.wasm.buffer });
	};
	bridge
		.follow(ITEMS, take, (service) => service.load(REQUEST))
		.catch((thrown: unknown) => {
			program.reject(thrown);
			snapshot.resolve(null);
		})
		.finally(() => bridge.close());
	return { program: program.promise, snapshot: snapshot.promise };
}

function start(): Worker {
	return new Worker(new URL('../../../workers/python-files.worker.ts', import.meta.url), {
		type: 'module',
	});
}

function later<Value>() {
	let resolve = (_: Value) => {};
	let reject = (_: unknown) => {};
	const promise = new Promise<Value>((...settle) => {
		[resolve, reject] = settle;
	});
	return { promise, resolve, reject };
}

/** Python's standard library as a zip; most programs need no more of it than the snapshot has. @throws Failure */
export async function loadLibrary(): Promise<ArrayBuffer> {
	return (await fetchOwn(stdlib.address, stdlib.bytes, () => {})).buffer;
}

function broken(why: string): Failure {
	return new Failure(
		'python-unavailable',
		`Python could not be loaded: a part of this page did not arrive or broke${why ? ` (${why})` : ''}. Check the connection and try again.`,
	);
}
