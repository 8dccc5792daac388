import { asFailure } from '../core/failure.ts';
import { untilAborted } from '../ground/abort.ts';
import { Connection, type Ended, FrameGone, type Hear } from './connection.ts';
import { type FileProgress, loadFiles, loadLibrary } from './files/load-files.ts';
import { OFFICIAL_PACKAGES, type PackageProgress, Packages } from './packages.ts';
import type { Execution, Program, PythonSandbox } from './sandbox.ts';
import { describeEnd, type Limits, notShipped } from './words.ts';
import { PYODIDE_VERSION, PYTHON_VERSION } from './worker/options.ts';
import { type Job, STANDARD_LIBRARY } from './worker/protocol.ts';

type How = Pick<Job, 'archives' | 'modules'>;

/** How often one program may ask for packages. */
const MOST_TIMES = 20;

export interface SandboxOptions {
	/**
	 * Where packages come from that a program imports; null: never. Default: Pyodide's own address.
	 * Nothing is fetched from there before a program imports such a package.
	 */
	readonly packagesUrl?: string | null;
	/** How many programs may run at the same time; one more interpreter is kept warm. Default 2. */
	readonly parallel?: number;
	/** Hears how far the packages of a program have come; null when it goes on. */
	readonly onPackages?: (progress: PackageProgress | null) => void;
	/** Hears how much of Python itself has arrived. */
	readonly onFiles?: (progress: FileProgress) => void;
}

/**
 * The sandbox of this page. It loads nothing until `warm` or `run` is called. What its frame may do
 * is fixed where the frame is built: the security policy in `tools/vite/make-python-assets.ts`.
 */
export function createSandbox({
	packagesUrl = OFFICIAL_PACKAGES,
	parallel = 2,
	onPackages,
	onFiles = () => {},
}: SandboxOptions = {}): PythonSandbox {
	const packages = new Packages(packagesUrl, onPackages);
	let connecting: Promise<Connection> | null = null;
	let library: Promise<ArrayBuffer> | null = null;

	const getLibrary = () => {
		library ??= loadLibrary().catch((thrown: unknown) => {
			library = null;
			throw thrown;
		});
		return library;
	};

	async function open(): Promise<Connection> {
		const { program, snapshot } = loadFiles(onFiles);
		const connection = new Connection({ ...(await program), parallel }, getLibrary, (reason) => {
			connecting = null;
			connection.close(reason);
		});
		void snapshot.then((memory) => connection.start(memory));
		await connection.ready;
		return connection;
	}

	/** One frame for all; after a failure the next call tries again. */
	function connect(): Promise<Connection> {
		connecting ??= open().catch((thrown: unknown) => {
			connecting = null;
			throw asFailure(thrown, 'python-unavailable');
		});
		return connecting;
	}

	async function run(program: Program, signal: AbortSignal): Promise<Execution> {
		const limits = { seconds: program.seconds ?? 10, megabytes: program.megabytes ?? 512 };
		let written = { stdout: '', stderr: '' };
		const hear: Hear = (text, stream) => {
			written[stream] += text;
			if (stream === 'stdout') program.onOutput?.(text);
		};
		const { code, seed = 0, together = false } = program;
		const started = performance.now();
		try {
			signal.throwIfAborted();
			const execute = async (how: How): Promise<Ended> => {
				const request = { code, seed, together, ...limits, ...how };
				const start = async () =>
					(await untilAborted(connect(), signal)).execute(request, hear, signal);
				// What had not started when its frame died starts in the next one.
				return start().catch((thrown: unknown) => {
					if (thrown instanceof FrameGone) return start();
					throw thrown;
				});
			};
			const problems = new Map<string, string>();
			let how: How = { archives: [], modules: [] };
			let ended = await execute(how);
			// What a program imports is fetched then, and the program begins anew: rarely, and mostly once.
			for (let times = 0; ended.report.ending === 'needs' && times < MOST_TIMES; times++) {
				written = { stdout: '', stderr: '' };
				const wanted = async () => (await connect()).provideLibrary();
				// Packages need it, too.
				await untilAborted(wanted(), signal);
				const modules = ended.report.modules.filter((name) => name !== STANDARD_LIBRARY);
				const provided = await untilAborted(packages.provide(modules, how.archives), signal);
				for (const [module, problem] of provided.problems) problems.set(module, problem);
				how = { archives: provided.archives, modules: [...how.modules, ...modules] };
				ended = await execute(how);
			}
			const { variable } = ended.report;
			const known = {
				output: written.stdout,
				stderr: written.stderr,
				...judge(ended, limits, problems),
			};
			return variable ? { ...known, variable } : known;
		} catch (thrown) {
			const seconds = (performance.now() - started) / 1000;
			const known = { output: written.stdout, stderr: written.stderr, seconds };
			if (signal.aborted) return { ...known, error: 'Stopped.', ending: 'stopped' };
			const { message } = asFailure(thrown, 'python-unavailable');
			return { ...known, error: message, ending: 'unavailable' };
		}
	}

	return {
		version: `Python ${PYTHON_VERSION} (Pyodide ${PYODIDE_VERSION})`,
		warm: async () => {
			await connect();
		},
		run,
		close: () => {
			void connecting?.then((connection) => connection.close('the sandbox was closed', true));
			connecting = null;
		},
	};
}

function judge(
	{ report, seconds }: Ended,
	limits: Limits,
	problems: ReadonlyMap<string, string>,
): Omit<Execution, 'output' | 'stderr'> {
	const [missing] = report.modules;
	const problem =
		report.ending === 'error' &&
		missing !== undefined &&
		(problems.get(missing) ?? notShipped(missing));
	if (problem) return { ending: 'unavailable', error: `${report.text}\n${problem}`, seconds };
	// Only a forged report asks for modules again and again.
	const ending = report.ending === 'needs' ? 'crash' : report.ending;
	return { ending, error: describeEnd(report, limits), seconds };
}
