/**
 * Calls `act` once when the signal aborts, at once where it has; the returned function takes that
 * back. Signals outlive calls: what is not taken back stays with them.
 */
export function onAbort(signal: AbortSignal, act: () => void): () => void {
	if (signal.aborted) {
		act();
		return () => {};
	}
	signal.addEventListener('abort', act, { once: true });
	return () => signal.removeEventListener('abort', act);
}

/**
 * A promise's outcome, unless the signal aborts first: then its reason is thrown at once, and what
 * becomes of the promise is nobody's concern.
 */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise((resolve, reject) => {
		const forget = onAbort(signal, () => reject(signal.reason));
		promise.then(
			(value) => {
				forget();
				resolve(value);
			},
			(thrown: unknown) => {
				forget();
				reject(thrown);
			},
		);
	});
}

/** Waits; not at all for 0 milliseconds. @throws the signal's reason as soon as it is aborted */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
	signal.throwIfAborted();
	if (milliseconds <= 0) return;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const waited = new Promise<void>((resolve) => {
		timer = setTimeout(resolve, milliseconds);
	});
	try {
		await untilAborted(waited, signal);
	} finally {
		clearTimeout(timer);
	}
}
