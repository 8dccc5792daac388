import type { RunEvent } from '../../core/events/index.ts';
import type { Clock } from '../clock.ts';
import type { Moment } from './recording.ts';

/**
 * A recorded run that happens again, at the pace at which it happened, in the clock's time. It stands
 * still until `play`. Its events are to be taken once, by one reader.
 */
export class Replay {
	readonly #moments: readonly Moment[];
	readonly #clock: Clock;
	/** Milliseconds of the recording that had passed at `#since`. */
	#passed = 0;
	#since = 0;
	#playing = false;
	#speed = 1;
	#wake = () => {};

	constructor(moments: readonly Moment[], clock: Clock) {
		this.#moments = moments;
		this.#clock = clock;
	}

	get playing(): boolean {
		return this.#playing;
	}
	get speed(): number {
		return this.#speed;
	}
	/** How far it has come, in milliseconds of the recording. */
	get position(): number {
		if (!this.#playing) return this.#passed;
		return this.#passed + (this.#clock.now() - this.#since) * this.#speed;
	}

	play(): void {
		this.#change(() => {
			this.#playing = true;
		});
	}
	pause(): void {
		this.#change(() => {
			this.#playing = false;
		});
	}
	/** How many times as fast as it happened. */
	setSpeed(times: number): void {
		this.#change(() => {
			this.#speed = times;
		});
	}
	/** All that is left happens at once. */
	toEnd(): void {
		this.#change(() => {
			this.#passed = Number.POSITIVE_INFINITY;
		});
	}

	/** The events as their time comes; those whose time has come together come together. */
	async *events(): AsyncGenerator<readonly RunEvent[], void> {
		let next = 0;
		while (next < this.#moments.length) {
			const { position } = this;
			const start = next;
			while ((this.#moments[next]?.at ?? Number.NaN) <= position) next++;
			if (next > start) yield this.#moments.slice(start, next).map(({ event }) => event);
			else await this.#until(this.#moments[next]?.at ?? 0);
		}
	}

	#change(change: () => void): void {
		this.#passed = this.position;
		this.#since = this.#clock.now();
		change();
		this.#wake();
	}

	/** Until the recording has come so far, or something is changed. */
	#until(at: number): Promise<void> {
		return new Promise((resolve) => {
			const wait = (at - this.position) / this.#speed;
			const forget = this.#playing ? this.#clock.after(wait, resolve) : () => {};
			this.#wake = () => {
				forget();
				resolve();
			};
		});
	}
}
