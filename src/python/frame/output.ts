import { HEAD_BYTES, TAIL_BYTES } from '../worker/printed.ts';

const PAUSE = 50;
const LINE_END = 10;
const LONGEST_LINE = 2000;

/** Gathers what a program writes to one stream and passes it on at most every 50 ms. */
export class Output {
	readonly #decoder = new TextDecoder();
	#bytes = 0;
	#text = '';
	#timer: ReturnType<typeof setTimeout> | null = null;
	#last = 0;
	readonly #send: (text: string) => void;

	constructor(send: (text: string) => void) {
		this.#send = send;
	}

	/**
	 * Adds bytes before which `leftOut` others are lost. False where they are more than an honest
	 * worker sends: then they are not added.
	 */
	add(bytes: Uint8Array, leftOut: number): boolean {
		this.#bytes += bytes.length;
		if (this.#bytes > HEAD_BYTES + TAIL_BYTES) return false;
		let whole = bytes;
		if (leftOut > 0) {
			// What comes next begins somewhere in a line, even in a character.
			const start = bytes.subarray(0, LONGEST_LINE).indexOf(LINE_END) + 1;
			this.#text += `${this.#decoder.decode()}\n[… ${leftOut + start} bytes left out …]\n`;
			whole = bytes.subarray(start);
		}
		this.#text += this.#decoder.decode(whole, { stream: true });
		const wait = this.#last + PAUSE - performance.now();
		if (wait <= 0) this.flush();
		else this.#timer ??= setTimeout(() => this.flush(), wait);
		return true;
	}

	flush(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
		this.#last = performance.now();
		if (this.#text) this.#send(this.#text);
		this.#text = '';
	}
}
