import { asFailure, isAbort } from '../../core/failure.ts';
import type { Claimed, Mark, Means } from '../../sharing/reverify.ts';

/** Makes a run anew and compares, mark by mark. */
export class Verification {
	marks: readonly Mark[] = $state.raw([]);
	status: 'idle' | 'running' | 'done' | 'stopped' | 'failed' = $state('idle');
	/** Why it could not be finished; null unless it failed. */
	fault: string | null = $state(null);
	#abort = new AbortController();

	/** How many marks are equal, different, or could not be compared here. */
	readonly counts = $derived({
		equal: this.marks.filter(({ equal }) => equal === true).length,
		different: this.marks.filter(({ equal }) => equal === false).length,
		open: this.marks.filter(({ equal }) => equal === null).length,
	});

	/** `means` are had when asked for: nothing is loaded before. */
	async start(claimed: Claimed, means: () => Promise<Means>): Promise<void> {
		this.#abort.abort();
		const abort = new AbortController();
		this.#abort = abort;
		this.marks = [];
		this.fault = null;
		this.status = 'running';
		try {
			const { reverify } = await import('../../sharing/reverify.ts');
			for await (const mark of reverify(claimed, await means(), abort.signal))
				this.marks = [...this.marks, mark];
			this.status = 'done';
		} catch (thrown) {
			if (this.#abort !== abort) return;
			this.status = isAbort(thrown) ? 'stopped' : 'failed';
			if (!isAbort(thrown)) this.fault = asFailure(thrown, 'reverify-failed').message;
		}
	}

	stop(): void {
		this.#abort.abort();
	}
}
