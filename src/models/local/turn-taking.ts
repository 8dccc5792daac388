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
		const { promise, resolve } = deferred();
		this.#last = promise;
		try {
			await orAbort(before, signal);
			return resolve;
		} catch (thrown) {
			// Those behind still wait for those in front.
			void before.then(resolve);
			throw thrown;
		}
	}
}

/** A promise's outcome, unless the signal aborts first: then its reason is thrown at once. */
export async function orAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
	signal.throwIfAborted();
	const { promise: aborted, reject } = deferred();
	const stop = () => reject(signal.reason);
	signal.addEventListener('abort', stop, { once: true });
	try {
		return await Promise.race([promise, aborted as Promise<never>]);
	} finally {
		signal.removeEventListener('abort', stop);
	}
}

function deferred() {
	let resolve = () => {};
	let reject: (reason: unknown) => void = () => {};
	const promise = new Promise<void>((done, failed) => {
		resolve = done;
		reject = failed;
	});
	return { promise, resolve, reject };
}
