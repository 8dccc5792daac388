/** Bytes of output that a program may print. */
export const OUTPUT_BYTES = 64 * 1024;
const PAUSE = 50;

/** Gathers a program's output and passes it on at most every 50 ms. */
export class Output {
	#decoder = new TextDecoder();
	#bytes = 0;
	#text = '';
	#timer: ReturnType<typeof setTimeout> | null = null;
	#last = 0;
	readonly #send: (text: string) => void;

	constructor(send: (text: string) => void) {
		this.#send = send;
	}

	/** Whether there was room for all of it. */
	add(bytes: Uint8Array): boolean {
		const kept = bytes.subarray(0, OUTPUT_BYTES - this.#bytes);
		this.#bytes += kept.length;
		this.#text += this.#decoder.decode(kept, { stream: true });
		const wait = this.#last + PAUSE - performance.now();
		if (wait <= 0) this.flush();
		else this.#timer ??= setTimeout(() => this.flush(), wait);
		return kept.length === bytes.length;
	}

	flush(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
		this.#last = performance.now();
		if (this.#text) this.#send(this.#text);
		this.#text = '';
	}
}
