import { loadPyodide, type PyodideInterface } from 'pyodide';
import createPyodideModule from 'pyodide/pyodide.asm.mjs';
import { interpreterOptions } from './options.ts';
import prelude from './prelude.py?raw';
import type { Assets } from './protocol.ts';

/** An address under which nothing is ever fetched. */
const NOWHERE = 'https://python.invalid/';

/** Pyodide started from bytes alone, with the prelude's `run` defined. */
export async function startInterpreter(assets: Assets): Promise<PyodideInterface> {
	serveFromMemory(assets);
	const python = await loadPyodide({
		...interpreterOptions,
		indexURL: NOWHERE,
		packageBaseUrl: NOWHERE,
		createPyodideModule,
		stdin: () => null,
		...(assets.snapshot ? { _loadSnapshot: assets.snapshot } : {}),
	});
	if (!assets.snapshot) python.runPython(prelude);
	return python;
}

/** Pyodide fetches two things; it gets them from the bytes that the page passed in. */
function serveFromMemory({ wasm, stdlib }: Assets): void {
	self.fetch = async (address) =>
		String(address).endsWith('python_stdlib.zip') ? new Response(stdlib) : new Response();
	WebAssembly.instantiateStreaming = async (_source, imports) => ({
		instance: await WebAssembly.instantiate(wasm, imports),
		module: wasm,
	});
}
