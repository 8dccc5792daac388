import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { loadPyodide, type PyodideInterface } from 'pyodide';
import type { Execution, Program, PythonSandbox } from '../../src/python/sandbox.ts';

/** Told, because Pyodide cannot find itself where Vite runs modules. */
const indexURL = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));

/** Runs a program and says how it ended, as the page's sandbox does. */
const RUNNER = `
import contextlib, io, random, sys, traceback
def run(code, seed, together):
    printed = io.StringIO()
    told = printed if together else io.StringIO()
    random.seed(seed)
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(told):
        try:
            exec(compile(code, "program.py", "exec"), {"__name__": "__main__"})
            ending, error = "ok", ""
        except KeyboardInterrupt:
            ending, error = "time", "The program ran into its time limit."
        except SystemExit as leave:
            ending, error = ("exit", f"exit code {leave.code}") if leave.code else ("ok", "")
        except BaseException:
            ending, error = "error", traceback.format_exc()
    return [printed.getvalue(), "" if together else told.getvalue(), error, ending]
run
`;

/** Pyodide in this very Node process: real Python for trusted test programs, no sandbox at all. */
export function createNodeSandbox(): PythonSandbox {
	let loading: Promise<PyodideInterface> | undefined;
	const alarm = new SharedArrayBuffer(4);
	const clock = createClock(alarm);
	const load = () => {
		loading ??= loadPyodide({ indexURL }).then((pyodide) => {
			pyodide.setInterruptBuffer(new Int32Array(alarm));
			return pyodide;
		});
		return loading;
	};

	async function run(
		{ code, seconds = 10, seed = 0, together = false }: Program,
		signal: AbortSignal,
	): Promise<Execution> {
		const pyodide = await load();
		if (signal.aborted)
			return { output: '', stderr: '', error: 'Stopped.', ending: 'stopped', seconds: 0 };
		const python = pyodide.runPython(RUNNER);
		Atomics.store(new Int32Array(alarm), 0, 0);
		clock.start(seconds);
		const started = performance.now();
		const result = python(code, seed, together);
		const [output, stderr, error, ending] = result.toJs();
		clock.stop();
		Atomics.store(new Int32Array(alarm), 0, 0);
		result.destroy();
		python.destroy();
		return { output, stderr, error, ending, seconds: (performance.now() - started) / 1000 };
	}

	return {
		version: 'Python in Node, for tests',
		warm: async () => void (await load()),
		run,
		close: () => {
			loading = undefined;
		},
	};
}

/**
 * Interrupts Python (signal 2) after a limit, from a thread, because Python holds this one. Again and
 * again: an interrupt that comes while Python cleans up is lost, and a loop would go on for ever.
 */
function createClock(alarm: SharedArrayBuffer) {
	const source = `const { parentPort, workerData } = require('node:worker_threads');
		let timer;
		parentPort.on('message', (wait) => {
			clearTimeout(timer);
			const interrupt = () => {
				Atomics.store(new Int32Array(workerData), 0, 2);
				timer = setTimeout(interrupt, 1000);
			};
			if (wait !== null) timer = setTimeout(interrupt, wait);
		});`;
	const worker = new Worker(source, { eval: true, workerData: alarm });
	worker.unref();
	return {
		start: (seconds: number) => worker.postMessage(seconds * 1000),
		stop: () => worker.postMessage(null),
	};
}
