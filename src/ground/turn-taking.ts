import { untilAborted } from './abort.ts';

/** Lets callers have something one after another, in the order they asked. */
export class TurnTaking {
	#last: Promise<void> = Promise.resolve();

	/**
	 * Waits for this caller's turn; the turn lasts until the returned function is called.
	 * @throws AbortError (or the signal's reason) at once when `signal` aborts meanwhile
	 */
	async take(signal: AbortSignal): Promise<() => void> {
		signal.throwIfAborted();
		const before = this.#last;
		let end = () => {};
		this.#last = new Promise((resolve) => {
			end = resolve;
		});
		try {
			await untilAborted(before, signal);
			return end;
		} catch (thrown) {
			// Those behind still wait for those in front.
			void before.then(end);
			throw thrown;
		}
	}
}
