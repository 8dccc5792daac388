import { loadPyodide } from 'pyodide';
import { interpreterOptions } from '../../src/python/worker/options.ts';

/**
 * The memory of an interpreter that has run `prelude` and is ready for a program; nothing of this
 * machine is in it. @throws Error where its folder is
 */
export async function makeSnapshot(folder: string, prelude: string): Promise<Uint8Array> {
	const words = process.argv;
	// The interpreter takes its own name from here, whoever builds.
	process.argv = [process.execPath, interpreterOptions.env._];
	try {
		const python = await loadPyodide({
			...interpreterOptions,
			indexURL: folder,
			packageBaseUrl: folder,
			_makeSnapshot: true,
		});
		python.runPython(prelude);
		const memory = Buffer.from(python.makeMemorySnapshot());
		for (const path of [folder, process.cwd(), ...words])
			if (path.length > 5 && memory.includes(path))
				throw new Error(`The snapshot of Python holds "${path}" of the machine that builds it.`);
		return memory;
	} finally {
		process.argv = words;
	}
}
