import { loadPyodide, type PyodideInterface } from 'pyodide';
import createPyodideModule from 'pyodide/pyodide.asm.mjs';
import { QUESTION } from '../polls/polls.ts';
import { pollInLibraries } from './libraries.ts';
import { interpreterOptions } from './options.ts';
import prelude from './prelude.py?raw';
import type { Assets } from './protocol.ts';
import { watchImports } from './watch.ts';

/** An address under which nothing is ever fetched. */
const NOWHERE = 'https://python.invalid/';

/** The parts of the interpreter's WebAssembly that are used past Pyodide. */
export interface Exports {
	readonly memory: WebAssembly.Memory;
	readonly __indirect_function_table: WebAssembly.Table;
	readonly __stack_pointer: WebAssembly.Global;
	malloc(bytes: number): number;
	PyRun_SimpleString(text: number): number;
	_hiwire_get(index: number): unknown;
}

export interface Interpreter {
	readonly python: PyodideInterface;
	readonly exports: Exports;
	/** Whether anything outside the interpreter's memory may have been changed. */
	readonly watch: { touched: boolean };
}

/** Pyodide started from bytes alone, with the prelude's `run` defined. */
export async function startInterpreter(assets: Assets): Promise<Interpreter> {
	const machine = serveFromMemory(assets);
	const python = await loadPyodide({
		...interpreterOptions,
		indexURL: NOWHERE,
		packageBaseUrl: NOWHERE,
		createPyodideModule,
		stdin: () => null,
		...(assets.snapshot ? { _loadSnapshot: assets.snapshot } : {}),
	});
	if (!assets.snapshot) python.runPython(prelude);
	const { exports, watch } = await machine;
	if (assets.polls) pollInLibraries(exports.__indirect_function_table, passOn);
	watch.touched = false;
	return { python, exports, watch };
}

/**
 * Asked by the loops of an interpreter that could not be ended otherwise (polls/polls.ts). WebKit looks
 * whether a worker is to end where its own code calls a function of JavaScript, as here; where
 * WebAssembly calls one that is compiled, it may take seconds before it looks.
 */
function passOn(): number {
	JSON.parse('0', (_name, value) => value);
	return 0;
}

/** Pyodide fetches two things; it gets them from the bytes that the page passed in. */
function serveFromMemory({ wasm, stdlib }: Assets): Promise<Omit<Interpreter, 'python'>> {
	self.fetch = async (address) =>
		String(address).endsWith('python_stdlib.zip') ? new Response(stdlib) : new Response();
	return new Promise((resolve) => {
		WebAssembly.instantiateStreaming = async (_source, imports = {}) => {
			const env = imports.env ?? {};
			const watch = watchImports(env);
			env[QUESTION] = passOn;
			const instance = await WebAssembly.instantiate(wasm, imports);
			// The exports of this very module, which is pinned.
			resolve({ exports: instance.exports as unknown as Exports, watch });
			return { instance, module: wasm };
		};
	});
}
