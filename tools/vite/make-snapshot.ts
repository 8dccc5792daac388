import { loadPyodide } from 'pyodide';
import { interpreterOptions } from '../../src/python/worker/options.ts';

/** The memory of an interpreter that has run `prelude` and is ready for a program. */
export async function makeSnapshot(folder: string, prelude: string): Promise<Uint8Array> {
	const python = await loadPyodide({
		...interpreterOptions,
		indexURL: folder,
		packageBaseUrl: folder,
		_makeSnapshot: true,
	});
	python.runPython(prelude);
	return python.makeMemorySnapshot();
}
