import type { PyodideInterface } from 'pyodide';
import { startInterpreter } from './interpreter.ts';
import { limitMemory } from './memory.ts';
import type { FromWorker, Job, ToWorker } from './protocol.ts';

/** Bytes of output after which a worker says no more: the frame has stopped it by then. */
const OUTPUT_BYTES = 64 * 1024;

/** Serves a frame: starts the interpreter, then runs the programs that come. */
export function serve(scope: DedicatedWorkerGlobalScope): void {
	const tell = scope.postMessage.bind(scope) as (message: FromWorker) => void;
	let python: PyodideInterface | null = null;
	scope.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
		if (data.type === 'start') {
			try {
				python = await startInterpreter(data);
				tell({ type: 'ready' });
			} catch (thrown) {
				tell({ type: 'failed', reason: String(thrown) });
			}
		} else if (python) {
			tell({ type: 'end', id: data.id, report: await runJob(python, data, tell) });
		}
	};
}

async function runJob(
	python: PyodideInterface,
	job: Job,
	tell: (message: FromWorker) => void,
): Promise<string> {
	sendOutput(python, job.id, tell);
	try {
		for (const { name, bytes } of job.archives) await install(python, name, bytes);
		tell({ type: 'begin', id: job.id });
		limitMemory(job.megabytes);
		// On a stack of its own, deep recursion does not meet JavaScript's small one.
		return await python.globals.get('run').callPromising(job.code, job.scan);
	} catch (thrown) {
		return JSON.stringify({ ending: 'crash', text: String(thrown) });
	}
}

function sendOutput(python: PyodideInterface, id: number, tell: (message: FromWorker) => void) {
	let left = OUTPUT_BYTES + 1;
	const write = (bytes: Uint8Array): number => {
		const kept = bytes.slice(0, left);
		left -= kept.length;
		// At once, not gathered: what a program printed before it hung must be seen.
		if (kept.length > 0) tell({ type: 'output', id, bytes: kept });
		return bytes.length;
	};
	python.setStdout({ write, isatty: false });
	python.setStderr({ write, isatty: false });
}

async function install(python: PyodideInterface, name: string, bytes: ArrayBuffer): Promise<void> {
	const format = name.endsWith('.whl') ? 'wheel' : 'zip';
	python.unpackArchive(bytes, format);
}
