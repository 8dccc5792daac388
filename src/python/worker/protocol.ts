/**
 * What the frame and its workers say to each other. A program may forge anything that a worker
 * says, so the frame checks each message against the job that it gave that worker.
 */
export interface Assets {
	readonly wasm: WebAssembly.Module;
	readonly stdlib: ArrayBuffer;
	/** Memory of an interpreter that is ready; null: start without. */
	readonly snapshot: ArrayBuffer | null;
	/** Whether loops must ask, or else could not be ended: of `wasm` they do already. */
	readonly polls: boolean;
}

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
	/** How far the interpreter's memory may grow, in MB. */
	readonly megabytes: number;
	readonly archives: readonly Archive[];
	/** The modules that the archives are there for. */
	readonly modules: readonly string[];
	/** Whether to report missing modules instead of running. */
	readonly scan: boolean;
}

export type ToWorker =
	| ({
			readonly type: 'start';
			/** What the worker adds to an end after which it can be used again. */
			readonly secret: string;
	  } & Assets)
	| ({ readonly type: 'run' } & Job);

export type FromWorker =
	| { readonly type: 'ready' }
	| { readonly type: 'failed'; readonly reason: string }
	/** The program itself starts now: packages are in place. */
	| { readonly type: 'begin'; readonly id: number }
	| { readonly type: 'output'; readonly id: number; readonly bytes: Uint8Array }
	| {
			readonly type: 'end';
			readonly id: number;
			/** JSON; the page parses it. */
			readonly report: string;
			readonly secret?: string;
	  };
