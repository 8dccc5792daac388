import { openings, refuseOpen } from '../self-test.ts';
import { seedChance, seedDevices } from './chance.ts';
import { watchFiles } from './files.ts';
import { Image } from './image.ts';
import { type Interpreter, startInterpreter } from './interpreter.ts';
import { limitMemory } from './memory.ts';
import { PYTHON_VERSION } from './options.ts';
import {
	type Archive,
	type FromWorker,
	type Job,
	STANDARD_LIBRARY,
	type ToWorker,
} from './protocol.ts';
import { LibraryMissing, StandardLibrary } from './standard-library.ts';
import { openStreams, type Streams } from './streams.ts';

const SITE_PACKAGES = `/lib/python${PYTHON_VERSION.split('.', 2).join('.')}/site-packages`;

type Tell = (message: FromWorker) => void;

interface Runner {
	readonly interpreter: Interpreter;
	readonly streams: Streams;
	readonly library: StandardLibrary;
	image: Image;
	/** Says that a message comes from here; a program never gets at it. */
	readonly secret: string;
}

/** What is used of a worker's global scope. */
interface Scope {
	postMessage(message: FromWorker): void;
	onmessage: ((event: MessageEvent<ToWorker>) => unknown) | null;
}

/** Serves a frame: starts the interpreter, then runs the programs that come. */
export function serve(scope: Scope): void {
	const tell: Tell = scope.postMessage.bind(scope);
	let starting: Promise<Runner> | null = null;
	scope.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
		if (data.type === 'start' && !starting) {
			starting = startRunner(data);
			starting.then(
				() => tell({ type: 'ready' }),
				(thrown: unknown) =>
					tell({ type: 'failed', reason: String(Object(thrown).message ?? thrown) }),
			);
		} else if (data.type === 'library' && starting) (await starting).library.provide(data.stdlib);
		else if (data.type === 'run' && starting) await runJob(await starting, data, tell);
	};
}

async function startRunner(start: Extract<ToWorker, { type: 'start' }>): Promise<Runner> {
	// It begins before the interpreter takes the worker's own `fetch` away.
	const reached = start.testsItself ? openings() : [];
	const interpreter = await startInterpreter(start);
	refuseOpen(await reached);
	seedDevices(interpreter.python);
	watchFiles(interpreter);
	const streams = openStreams(interpreter);
	const library = new StandardLibrary(interpreter);
	interpreter.watch.touched = false;
	const image = new Image(interpreter);
	return { interpreter, streams, library, image, secret: start.secret };
}

async function runJob(runner: Runner, job: Job, tell: Tell): Promise<void> {
	const { interpreter, streams, secret } = runner;
	const { id } = job;
	streams.listen(
		(stream, bytes, leftOut) => tell({ type: 'output', id, stream, bytes, leftOut }),
		job.together,
	);
	let report = '';
	let ended = false;
	try {
		if (job.archives.length > 0) {
			for (const archive of job.archives) install(interpreter, archive);
			// Their first import takes seconds, which are not the program's.
			preload(interpreter, job.modules);
			interpreter.watch.touched = false;
			runner.image = new Image(interpreter);
		}
		tell({ type: 'begin', id });
		limitMemory(job.megabytes);
		seedChance(job.seed);
		ended = (await execute(runner, job)) === 0;
		report = streams.takeReport();
	} catch (thrown) {
		// A program that needs a package says so, and dies.
		const told = streams.takeReport();
		report = (thrown instanceof LibraryMissing ? '' : told) || JSON.stringify(endOf(thrown));
	}
	streams.finish();
	// Only an interpreter that is certainly as before says the secret and is used again.
	const reusable = ended && runner.image.restore();
	tell({ type: 'end', id, report, ...(reusable ? { secret } : {}) });
}

function install({ python }: Interpreter, { name, bytes, shared }: Archive): void {
	const format = name.endsWith('.whl') ? 'wheel' : 'zip';
	python.unpackArchive(bytes, format, { extractDir: shared ? '/usr/lib' : SITE_PACKAGES });
}

function preload({ python }: Interpreter, modules: readonly string[]): void {
	for (const module of modules) {
		try {
			python.pyimport(module).destroy();
		} catch {
			// The program will meet the same error, at its own import.
		}
	}
}

/**
 * Calls the prelude's `run` by the plain C interface, past Pyodide's bridge: while a program runs,
 * any use of that bridge is then the program's own. On a stack of its own, where the browser has
 * that, deep recursion does not meet JavaScript's small stack.
 */
async function execute({ interpreter, streams }: Runner, job: Job): Promise<number> {
	const { exports } = interpreter;
	const options = {
		tried: job.modules,
		seed: job.seed,
		report: streams.reportFile,
		alarm: streams.alarmFile,
	};
	// A JSON text is a Python text, as are such options.
	const call = `run(${JSON.stringify(job.code)}, ${JSON.stringify(options)})\0`;
	const bytes = new TextEncoder().encode(call);
	const address = exports.malloc(bytes.length);
	new Uint8Array(exports.memory.buffer).set(bytes, address);
	return await onOwnStack(exports.PyRun_SimpleString)(address);
}

type Call = (address: number) => number | Promise<number>;

function onOwnStack(call: Call): Call {
	// Not in TypeScript's library yet, nor in every browser.
	const { promising } = WebAssembly as { promising?: (call: Call) => Call };
	return promising ? promising(call) : call;
}

/** What ended the program from without. `os._exit` throws its status, which is no Error. */
function endOf(thrown: unknown): object {
	if (thrown instanceof LibraryMissing) return { ending: 'needs', modules: [STANDARD_LIBRARY] };
	const { name, message, status } = Object(thrown);
	if (name === 'ExitStatus' && typeof status === 'number')
		return status === 0 ? { ending: 'ok' } : { ending: 'exit', code: status & 0xff };
	return { ending: 'crash', text: `${name}: ${message ?? thrown}`.slice(0, 1000) };
}
