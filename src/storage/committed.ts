/** Waits for a transaction: its own error says more than those of the requests that fall with it. */
export function committed(
	done: Promise<void>,
	requests: readonly Promise<unknown>[],
): Promise<void> {
	for (const request of requests) request.catch(() => {});
	return done;
}
