import type { Ending, Variable } from '../core/events/index.ts';

export interface Program {
	readonly code: string;
	/** Wall-clock limit from the program's own start; default 10. */
	readonly seconds?: number;
	/** Limit on growth of the interpreter's memory; default 512. */
	readonly megabytes?: number;
	/**
	 * What the program draws by chance, where it does not seed, follows from this whole number below
	 * 2^32: `random`, numpy's global generator, `os.urandom`, `secrets`, `uuid4`. Default 0.
	 */
	readonly seed?: number;
	/** Whether standard error is part of the output, as it was in format 1. Default false. */
	readonly together?: boolean;
	/** Called with standard output as it is printed, at most every 50 ms. */
	readonly onOutput?: (text: string) => void;
}

/** What came of a program. */
export interface Execution {
	/** Standard output; of more than 64 KB, the first 16 and the last 48, and how much was left out. */
	readonly output: string;
	/** What the program itself wrote to standard error, cut likewise. */
	readonly stderr: string;
	/** Of a program that ran to its end and printed no answer: a variable that may hold one. */
	readonly variable?: Variable;
	/** For any other end than `ok`: the traceback or what stopped it, in words for people; else empty. */
	readonly error: string;
	/**
	 * ok: ran to its end. error: an exception. exit: left with a code other than 0. time, memory: a
	 * limit. crash: the interpreter died. stopped: `signal` aborted. unavailable: Python itself, or a
	 * package that the program imports, could not be had. (output: a limit that there is no more.)
	 */
	readonly ending: Ending;
	/** Wall-clock seconds from the program's start to its end. */
	readonly seconds: number;
}

/**
 * Where untrusted Python runs: each program in an interpreter as good as new, without network,
 * storage or the page. Hashes are the same at each run, and what is drawn by chance follows from the
 * program's seed, so that its output can be verified again.
 */
export interface PythonSandbox {
	/** Python's and the runtime's version, such as "Python 3.14.2 (Pyodide 314.0.7)"; known without loading. */
	readonly version: string;
	/** Starts loading, so that a first run does not wait. @throws Failure `python-unavailable` */
	warm(): Promise<void>;
	/** Runs one program; never rejects: what goes wrong is in the execution. */
	run(program: Program, signal: AbortSignal): Promise<Execution>;
	/** Ends every worker and frees the memory. */
	close(): void;
}
