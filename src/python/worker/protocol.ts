/**
 * What the frame and its workers say to each other. A program may forge anything that a worker
 * says, so the frame checks each message against the job that it gave that worker.
 */
export interface Assets {
	readonly wasm: WebAssembly.Module;
	/** The standard library; null: an interpreter from a snapshot does without until it is asked for. */
	readonly stdlib: ArrayBuffer | null;
	/** Memory of an interpreter that is ready; null: start without. */
	readonly snapshot: Uint8Array | null;
	/** Whether the worker is to try whether it is shut in: once is enough, all are alike. */
	readonly testsItself: boolean;
	/** Whether loops must ask, or else could not be ended: of `wasm` they do already. */
	readonly polls: boolean;
}

/** Where a program writes. */
export type Stream = 'stdout' | 'stderr';

export interface Archive {
	/** The name of a wheel or of a zip of shared libraries. */
	readonly name: string;
	readonly bytes: ArrayBuffer;
	/** Whether it holds libraries that other packages link to. */
	readonly shared: boolean;
}

export interface Job {
	readonly id: number;
	readonly code: string;
	/** How far the interpreter's memory may grow, in MB, its files included. */
	readonly megabytes: number;
	/** What a program draws by chance follows from it: a whole number below 2^32. */
	readonly seed: number;
	/** Whether standard error is part of the output, as it came. */
	readonly together: boolean;
	readonly archives: readonly Archive[];
	/**
	 * The modules that the archives are there for, or that could not be had. At the import of another one
	 * that packages bring the program ends, and asks for it.
	 */
	readonly modules: readonly string[];
}

export type ToWorker =
	| ({
			readonly type: 'start';
			/** What the worker adds to an end after which it can be used again. */
			readonly secret: string;
	  } & Assets)
	| { readonly type: 'library'; readonly stdlib: ArrayBuffer }
	| ({ readonly type: 'run' } & Job);

/** What a program asks for, as for a module, that needs the standard library beyond the snapshot. */
export const STANDARD_LIBRARY = '(standard library)';

export type FromWorker =
	| { readonly type: 'ready' }
	| { readonly type: 'failed'; readonly reason: string }
	/** The program itself starts now: packages are in place. */
	| { readonly type: 'begin'; readonly id: number }
	| {
			readonly type: 'output';
			readonly id: number;
			readonly stream: Stream;
			readonly bytes: Uint8Array;
			/** How many bytes before these are lost. */
			readonly leftOut: number;
	  }
	| {
			readonly type: 'end';
			readonly id: number;
			/** JSON; the page parses it. */
			readonly report: string;
			readonly secret?: string;
	  };
