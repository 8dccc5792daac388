import type { Job, Stream } from '../worker/protocol.ts';

/** What the page hands in once, with the port that all else goes through, as soon as it has that. */
export interface FrameStart {
	readonly type: 'start';
	/** The bundled classic script of the workers. */
	readonly worker: string;
	readonly wasm: ArrayBuffer;
	/** How many programs may run at the same time. */
	readonly parallel: number;
}

export type ToFrame =
	/** What comes after the start, once. */
	| { readonly type: 'snapshot'; readonly snapshot: Uint8Array | null }
	/** Python's standard library, when the frame or a program asked for it. */
	| { readonly type: 'library'; readonly stdlib: ArrayBuffer }
	| ({
			readonly type: 'run';
			/** The program's wall-clock limit. */
			readonly seconds: number;
	  } & Job)
	| { readonly type: 'stop'; readonly id: number }
	/** Is the frame still there? */
	| { readonly type: 'ping' };

export type RunRequest = Extract<ToFrame, { type: 'run' }>;

/** What the frame tells the page; the page parses it by `messages.ts`. */
export type FromFrame =
	| { readonly type: 'ready' }
	| { readonly type: 'pong' }
	/** An interpreter cannot start without the standard library. */
	| { readonly type: 'library' }
	/** The program itself starts now. */
	| { readonly type: 'begin'; readonly id: number }
	| { readonly type: 'failed'; readonly reason: string }
	| {
			readonly type: 'output';
			readonly id: number;
			readonly stream: Stream;
			readonly text: string;
	  }
	| {
			readonly type: 'end';
			readonly id: number;
			/** JSON of the worker, or of the frame where a limit ended the program. */
			readonly report: string;
			readonly seconds: number;
	  };
