import { onAbort } from '../../ground/abort.ts';

/** Aborts when the caller does, or when nothing came for too long. */
export class Watch {
	expired = false;
	#leftAlone = false;
	readonly #controller = new AbortController();
	readonly #forget: () => void;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(outer: AbortSignal, seconds: number) {
		this.#forget = onAbort(outer, () => this.#controller.abort());
		this.allow(seconds);
	}

	get signal(): AbortSignal {
		return this.#controller.signal;
	}

	/** Allows so much silence from now on. */
	allow(seconds: number): void {
		clearTimeout(this.#timer);
		if (this.#leftAlone) return;
		this.#timer = setTimeout(() => {
			this.expired = true;
			this.#controller.abort();
		}, seconds * 1000);
	}

	/** Closes the connection, if it is still open and not let end by itself. */
	end(): void {
		if (!this.#leftAlone) this.#close();
	}

	/**
	 * Lets a reply that said its last come to its end by itself, within so many seconds, while nobody
	 * waits: a connection that is not torn down is used again.
	 */
	async letEnd(rest: ReadableStreamDefaultReader<unknown>, seconds: number): Promise<void> {
		this.#leftAlone = true;
		this.#forget();
		const closing = setTimeout(() => {
			void rest.cancel().catch(() => {});
			this.#close();
		}, seconds * 1000);
		clearTimeout(this.#timer);
		try {
			while (!(await rest.read()).done);
		} catch {
			// It was cut, or went on for too long: all that matters had come.
		}
		clearTimeout(closing);
		this.#close();
	}

	#close(): void {
		clearTimeout(this.#timer);
		this.#forget();
		this.#controller.abort();
	}
}
