import * as v from 'valibot';
import type { StoreProgress } from './model-store.ts';

/** As it comes from a worker. */
export const Progress: v.GenericSchema<unknown, StoreProgress> = v.object({
	done: v.number(),
	total: v.number(),
	bytesPerSecond: v.number(),
	secondsLeft: v.nullable(v.number()),
});

/** The rate is that of the last seconds: it follows a connection that slows down. */
const WINDOW_MS = 5000;
const EVERY_MS = 200;

/** Counts bytes as they come and reports a few times a second, also while nothing comes. */
export class Meter {
	readonly #report: (progress: StoreProgress) => void;
	readonly #now: () => number;
	readonly #samples: { at: number; arrived: number }[];
	#done: number;
	#total: number;
	#arrived = 0;
	readonly #timer: ReturnType<typeof setInterval>;

	constructor(
		done: number,
		total: number,
		report: (progress: StoreProgress) => void,
		now: () => number = () => performance.now(),
	) {
		this.#done = done;
		this.#total = total;
		this.#report = report;
		this.#now = now;
		this.#samples = [{ at: now(), arrived: 0 }];
		this.#tell();
		this.#timer = setInterval(() => this.#tell(), EVERY_MS);
	}

	/** More bytes are here. */
	came(bytes: number): void {
		this.#done += bytes;
		this.#arrived += bytes;
	}

	/** Bytes that had been counted turned out to be useless. */
	lost(bytes: number): void {
		this.#done -= bytes;
	}

	/** A file turned out to be larger or smaller than it was taken for. */
	resized(by: number): void {
		this.#total += by;
	}

	/** Reports the last state, and no more. */
	end(): void {
		clearInterval(this.#timer);
		this.#tell();
	}

	#tell(): void {
		const at = this.#now();
		this.#samples.push({ at, arrived: this.#arrived });
		while (this.#samples.length > 2 && at - (this.#samples[1]?.at ?? at) >= WINDOW_MS)
			this.#samples.shift();
		const first = this.#samples[0] ?? { at, arrived: this.#arrived };
		const seconds = (at - first.at) / 1000;
		const rate = seconds > 0 ? (this.#arrived - first.arrived) / seconds : 0;
		this.#report({
			done: this.#done,
			total: this.#total,
			bytesPerSecond: rate,
			secondsLeft: rate > 0 ? (this.#total - this.#done) / rate : null,
		});
	}
}
