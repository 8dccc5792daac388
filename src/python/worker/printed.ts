/** Of a longer output, how many bytes of its beginning and of its end are kept. */
export const HEAD_BYTES = 16 * 1024;
export const TAIL_BYTES = 48 * 1024;

/** Hears of output as it is kept: its beginning at once, its end, after `leftOut` bytes, at the end. */
export type Hear = (bytes: Uint8Array, leftOut: number) => void;

/** What one program writes to one stream. However much it is, beginning and end stay. */
export class Printed {
	readonly #hear: Hear;
	/** The beginning, then the end as a ring. */
	readonly #kept = new Uint8Array(HEAD_BYTES + TAIL_BYTES);
	#written = 0;

	constructor(hear: Hear) {
		this.#hear = hear;
	}

	write(bytes: Uint8Array): void {
		const head = bytes.slice(0, Math.max(0, HEAD_BYTES - this.#written));
		if (head.length > 0) {
			this.#kept.set(head, this.#written);
			this.#hear(head, 0);
		}
		// Of what comes later only the last bytes can stay.
		const tail = bytes.subarray(head.length).subarray(-TAIL_BYTES);
		this.#written += bytes.length;
		const end = (this.#written - HEAD_BYTES) % TAIL_BYTES;
		const wrapped = Math.max(0, tail.length - end);
		this.#kept.set(tail.subarray(wrapped), HEAD_BYTES + end - (tail.length - wrapped));
		this.#kept.set(tail.subarray(0, wrapped), this.#kept.length - wrapped);
	}

	/** Passes the end on; to be called once. */
	finish(): void {
		const tail = this.#tail();
		if (tail.length > 0) this.#hear(tail, this.#written - HEAD_BYTES - tail.length);
	}

	/** What is kept, as text. */
	text(): string {
		const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
		return (
			decode(this.#kept.subarray(0, Math.min(this.#written, HEAD_BYTES))) + decode(this.#tail())
		);
	}

	#tail(): Uint8Array {
		const later = this.#written - HEAD_BYTES;
		if (later <= 0) return new Uint8Array();
		const ring = this.#kept.subarray(HEAD_BYTES);
		if (later <= TAIL_BYTES) return ring.slice(0, later);
		const end = later % TAIL_BYTES;
		const tail = new Uint8Array(TAIL_BYTES);
		tail.set(ring.subarray(end));
		tail.set(ring.subarray(0, end), TAIL_BYTES - end);
		return tail;
	}
}
