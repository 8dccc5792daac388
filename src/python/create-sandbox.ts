import { asFailure } from '../core/failure.ts';
import { fetchAssets } from './assets.ts';
import { Connection, type Ended } from './connection.ts';
import type { Execution, Program, PythonSandbox } from './sandbox.ts';
import { describeEnd } from './words.ts';
import { PYODIDE_VERSION, PYTHON_VERSION } from './worker/options.ts';

export interface SandboxOptions {
	/** How many programs may run at the same time; one more interpreter is kept warm. Default 2. */
	readonly parallel?: number;
}

/** The sandbox of this page. It loads nothing until `warm` or `run` is called. */
export function createSandbox({ parallel = 2 }: SandboxOptions = {}): PythonSandbox {
	let connecting: Promise<Connection> | null = null;

	async function open(): Promise<Connection> {
		const connection = new Connection({ ...(await fetchAssets()), parallel }, (failure) => {
			connecting = null;
			connection.close(failure.message);
		});
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
		let output = '';
		const hear = (text: string) => {
			output += text;
			program.onOutput?.(text);
		};
		const started = performance.now();
		try {
			signal.throwIfAborted();
			const connection = await untilAborted(connect(), signal);
			const request = { code: program.code, ...limits, archives: [], scan: false };
			const { report, seconds }: Ended = await connection.execute(request, hear, signal);
			const ending = report.ending === 'needs' ? 'unavailable' : report.ending;
			return { output, error: describeEnd(report, limits), ending, seconds };
		} catch (thrown) {
			const seconds = (performance.now() - started) / 1000;
			if (signal.aborted) return { output, error: 'Stopped.', ending: 'stopped', seconds };
			const { message } = asFailure(thrown, 'python-unavailable');
			return { output, error: message, ending: 'unavailable', seconds };
		}
	}

	return {
		version: `Python ${PYTHON_VERSION} (Pyodide ${PYODIDE_VERSION})`,
		warm: async () => {
			await connect();
		},
		run,
		close: () => {
			void connecting?.then((connection) => connection.close('the sandbox was closed'));
			connecting = null;
		},
	};
}

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise((resolve, reject) => {
		const stop = () => reject(signal.reason);
		signal.addEventListener('abort', stop, { once: true });
		promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
	});
}
