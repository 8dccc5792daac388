import { loadPyodide, type PyodideInterface } from 'pyodide';
import createPyodideModule from 'pyodide/pyodide.asm.mjs';
import { QUESTION } from '../polls/polls.ts';
import { Alarm } from './alarm.ts';
import { fillByChance } from './chance.ts';
import { pollInLibraries } from './libraries.ts';
import { interpreterOptions } from './options.ts';
import prelude from './prelude.py?raw';
import type { Assets } from './protocol.ts';
import standIns from './stand-ins.py?raw';
import { watchImports } from './watch.ts';

/** A line of Python that names the modules which packages bring; the build puts it in. */
declare const SHIPPED_MODULES: string;

/** An address under which nothing is ever fetched. */
const NOWHERE = 'https://python.invalid/';

/** The parts of the interpreter's WebAssembly that are used past Pyodide. */
export interface Exports {
	readonly memory: WebAssembly.Memory;
	readonly __indirect_function_table: WebAssembly.Table;
	readonly __stack_pointer: WebAssembly.Global;
	/** Where a byte says whether Python asks for signals. */
	readonly Py_EMSCRIPTEN_SIGNAL_HANDLING: WebAssembly.Global;
	malloc(bytes: number): number;
	PyRun_SimpleString(text: number): number;
	_hiwire_get(index: number): unknown;
}

export interface Interpreter {
	readonly python: PyodideInterface;
	readonly exports: Exports;
	/** Whether anything outside the interpreter's memory may have been changed. */
	readonly watch: { touched: boolean };
	/** Sets the timer of `signal.alarm`, in seconds; 0 switches it off. */
	setAlarm(seconds: number): void;
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
	if (!assets.snapshot) python.runPython(SHIPPED_MODULES + standIns + prelude);
	const { exports, watch, setAlarm } = await machine;
	if (assets.polls) pollInLibraries(exports.__indirect_function_table, passOn);
	watch.touched = false;
	return { python, exports, watch, setAlarm };
}

/**
 * Asked by the loops of an interpreter that could not be ended otherwise (polls/polls.ts). WebKit looks
 * whether a worker is to end where its own code calls a function of JavaScript, as here; where
 * WebAssembly calls one that is compiled, it may take seconds before it looks.
 */
function passOn(): void {
	JSON.parse('0', (_name, value) => value);
}

/** Pyodide fetches two things; it gets them from the bytes that the page passed in. */
function serveFromMemory({ wasm, stdlib }: Assets): Promise<Omit<Interpreter, 'python'>> {
	self.fetch = async (address) =>
		String(address).endsWith('python_stdlib.zip') ? new Response(stdlib) : new Response();
	return new Promise((resolve) => {
		WebAssembly.instantiateStreaming = async (_source, imports = {}) => {
			const alarm = new Alarm();
			let memory: WebAssembly.Memory | null = null;
			const { env = {}, wasi_snapshot_preview1: system = {} } = imports;
			system.random_get = (address: number, length: number) => {
				if (memory) fillByChance(new Uint8Array(memory.buffer, address >>> 0, length >>> 0));
				return 0;
			};
			const watch = watchImports(env);
			env._Py_CheckEmscriptenSignals_Helper = () => alarm.take();
			env[QUESTION] = passOn;
			const instance = await WebAssembly.instantiate(wasm, imports);
			// The exports of this very module, which is pinned.
			const exports = instance.exports as unknown as Exports;
			memory = exports.memory;
			const setAlarm = (seconds: number) => {
				alarm.set(seconds);
				const asks = exports.Py_EMSCRIPTEN_SIGNAL_HANDLING.value;
				new Uint8Array(exports.memory.buffer)[asks] = 1;
			};
			resolve({ exports, watch, setAlarm });
			return { instance, module: wasm };
		};
	});
}
