import type { Ending } from '../core/events/index.ts';

export interface Program {
	readonly code: string;
	/** Wall-clock limit from the program's own start; default 10. */
	readonly seconds?: number;
	/** Limit on growth of the interpreter's memory; default 512. */
	readonly megabytes?: number;
	/** Called with output as it is printed, at most every 50 ms. */
	readonly onOutput?: (text: string) => void;
}

/** What came of a program. */
export interface Execution {
	/** Standard output and standard error as they came, at most 64 KB. */
	readonly output: string;
	/** For any other end than `ok`: the traceback or what stopped it, in words for people; else empty. */
	readonly error: string;
	/**
	 * ok: ran to its end. error: an exception. exit: left with a code other than 0. time, memory,
	 * output: a limit. crash: the interpreter died. stopped: `signal` aborted. unavailable: Python
	 * itself, or a package that the program imports, could not be had.
	 */
	readonly ending: Ending;
	/** Wall-clock seconds from the program's start to its end. */
	readonly seconds: number;
}

/**
 * Where untrusted Python runs: each program in an interpreter as good as new, without network,
 * storage or the page. Hashes and unseeded random numbers are the same at each run, so that a
 * program's output can be verified again.
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
