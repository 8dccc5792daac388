import nodeCrypto from 'node:crypto';
import { loadPyodide } from 'pyodide';
import { interpreterOptions } from '../../src/python/worker/options.ts';

/** What is used of Emscripten's module; its types leave it out. */
interface Heap {
	readonly HEAPU8: Uint8Array;
	_malloc(bytes: number): number;
	_free(address: number): void;
}

/** A moment that all snapshots are made in: 2026-01-01. */
const MOMENT = 1_767_225_600_000;

/**
 * The memory of an interpreter that has run `prelude` and is ready for a program, the same whenever
 * and wherever it is made; nothing of this machine is in it. @throws Error where its folder is
 */
export async function makeSnapshot(folder: string, prelude: string): Promise<Uint8Array> {
	const words = process.argv;
	// The interpreter takes its own name from here, whoever builds.
	process.argv = [process.execPath, interpreterOptions.env._];
	const letChance = withoutChance();
	try {
		const python = await loadPyodide({
			...interpreterOptions,
			indexURL: folder,
			packageBaseUrl: folder,
			_makeSnapshot: true,
		});
		python.runPython(prelude);
		clearFree(Reflect.get(python, '_module'));
		const memory = Buffer.from(python.makeMemorySnapshot());
		for (const path of [folder, process.cwd(), ...words])
			if (path.length > 5 && memory.includes(path))
				throw new Error(`The snapshot of Python holds "${path}" of the machine that builds it.`);
		return memory;
	} finally {
		letChance();
		process.argv = words;
	}
}

/** Takes clock and random bytes from the interpreter, and gives the way to bring them back. */
function withoutChance(): () => void {
	const { randomFillSync } = nodeCrypto;
	const dateNow = Date.now;
	const performanceNow = performance.now;
	nodeCrypto.randomFillSync = (<Bytes extends NodeJS.ArrayBufferView>(bytes: Bytes) => {
		new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength).fill(7);
		return bytes;
	}) as typeof randomFillSync;
	Date.now = () => MOMENT;
	performance.now = () => 1000;
	return () => {
		nodeCrypto.randomFillSync = randomFillSync;
		Date.now = dateNow;
		performance.now = performanceNow;
	};
}

/** What is free in the heap still holds what was there, which nobody needs: zeros compress better. */
function clearFree(heap: Heap): void {
	const { grow } = WebAssembly.Memory.prototype;
	const taken: number[] = [];
	// Only what is there: the heap must not grow for it.
	WebAssembly.Memory.prototype.grow = () => {
		throw new RangeError('no more memory');
	};
	try {
		for (let size = 2 ** 24; size >= 8; size /= 2) {
			for (let at = heap._malloc(size); at !== 0; at = heap._malloc(size)) {
				heap.HEAPU8.fill(0, at, at + size);
				taken.push(at);
			}
		}
	} finally {
		WebAssembly.Memory.prototype.grow = grow;
	}
	for (const at of taken) heap._free(at);
}
