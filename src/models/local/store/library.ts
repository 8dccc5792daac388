import type { ErrorCode } from '../../../core/errors/index.ts';
import { Failure } from '../../../core/failure.ts';
import { storeFailure } from './failures.ts';
import { Meter } from './progress.ts';
import { Slot } from './slot.ts';
import { type Persistence, transfer } from './transfer.ts';

const WHY: Readonly<Partial<Record<ErrorCode, string>>> = {
	'nothing-at-address': 'nothing is there',
	'login-needed': 'its server wants a login',
	'model-file-damaged': 'what is there is no WebAssembly program',
	'not-a-model': 'what is there is no WebAssembly program, but a page or a pointer to a file',
	'address-unreachable': 'no server answers there, or it does not let this page fetch it (CORS)',
};

/**
 * Puts a compiled library of WebLLM's where WebLLM looks for it. WebLLM itself would keep whatever
 * the address answers with, an error page too.
 * @throws Failure `library-unreachable`; AbortError
 */
export async function fetchLibrary(
	root: FileSystemDirectoryHandle,
	address: string,
	persistence: Persistence,
	signal: AbortSignal,
): Promise<void> {
	const file = { name: 'library.wasm', url: address, bytes: 0 };
	await navigator.locks.request('codesteer-library', { signal }, async () => {
		const slot = await Slot.of(root, file);
		if (await slot.stored()) return;
		const meter = new Meter(0, 0, () => {});
		try {
			await transfer(file, address, slot, meter, persistence, signal);
		} catch (thrown) {
			if (!(thrown instanceof Failure)) throw thrown;
			throw storeFailure.libraryMissing(address, WHY[thrown.code] ?? 'it could not be fetched');
		} finally {
			meter.end();
		}
	});
}
