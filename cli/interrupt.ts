/** Ctrl+C, and what schedulers send before they kill. */
const INTERRUPTS = ['SIGINT', 'SIGTERM'] as const;

/** Does work whose signal aborts at the first interrupt; the second one ends the process. */
export async function untilInterrupted<Result>(
	work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
	const interruption = new AbortController();
	const interrupt = () => {
		forget();
		interruption.abort();
	};
	const forget = () => {
		for (const signal of INTERRUPTS) process.off(signal, interrupt);
	};
	for (const signal of INTERRUPTS) process.on(signal, interrupt);
	try {
		return await work(interruption.signal);
	} finally {
		forget();
	}
}
