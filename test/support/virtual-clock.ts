import type { Clock } from '../../src/lab/clock.ts';

/** A clock whose hours pass at once. */
export class VirtualClock implements Clock {
	#now = 0;
	#made = 0;
	readonly #due = new Map<number, { readonly at: number; readonly act: () => void }>();

	now(): number {
		return this.#now;
	}

	after(milliseconds: number, act: () => void): () => void {
		const id = this.#made++;
		this.#due.set(id, { at: this.#now + Math.max(0, milliseconds), act });
		return () => this.#due.delete(id);
	}

	/** Waits, aside from any signal. */
	pause(milliseconds: number): Promise<void> {
		return new Promise((resolve) => this.after(milliseconds, resolve));
	}

	/** Lets time pass until a moment, or until nothing is left to happen. */
	async run(until = Number.POSITIVE_INFINITY): Promise<void> {
		for (;;) {
			// All that follows from what has happened happens before time goes on.
			await new Promise((resolve) => setImmediate(resolve));
			const [next] = [...this.#due].sort(([a, one], [b, other]) => one.at - other.at || a - b);
			if (!next || next[1].at > until) break;
			this.#due.delete(next[0]);
			this.#now = next[1].at;
			next[1].act();
		}
		if (Number.isFinite(until)) this.#now = until;
	}
}
