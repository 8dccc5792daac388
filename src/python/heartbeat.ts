const PERIOD = 500;
/** Questions without an answer after which a frame counts as gone; patient, as computers are busy. */
const PATIENCE = 6;
/** The same while it starts: there is much to be compiled. */
const FIRST_PATIENCE = 120;

/** Nothing tells a page that the process of a frame has died. So it asks now and then, and listens. */
export class Heartbeat {
	readonly #ask: () => void;
	readonly #lost: () => void;
	#timer: ReturnType<typeof setInterval> | null = null;
	#unanswered = 0;
	#patience = FIRST_PATIENCE;

	constructor(ask: () => void, lost: () => void) {
		this.#ask = ask;
		this.#lost = lost;
	}

	/** The frame has started: from now on it answers quickly. */
	started(): void {
		this.#patience = PATIENCE;
	}

	/** Asks as long as anybody waits for the frame. Questions are counted, not time: a computer may sleep. */
	watch(isAwaited: boolean): void {
		if (!isAwaited) {
			if (this.#timer !== null) clearInterval(this.#timer);
			this.#timer = null;
		} else if (this.#timer === null) {
			this.#unanswered = 0;
			this.#timer = setInterval(() => this.#beat(), PERIOD);
		}
	}

	/** Anything that comes is an answer. */
	heard(): void {
		this.#unanswered = 0;
	}

	#beat(): void {
		if (this.#unanswered >= this.#patience) {
			this.watch(false);
			this.#lost();
		} else {
			this.#unanswered++;
			this.#ask();
		}
	}
}
