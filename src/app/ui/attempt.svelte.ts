import { asFailure, isAbort } from '../../core/failure.ts';

/** What came of something, in words; `ok` is false where it went wrong. */
export interface Outcome {
	readonly ok: boolean;
	readonly words: string;
}

/** Something that a person asks for: whether it is under way, and what came of the last one. */
export class Attempt {
	#underWay: AbortController | null = $state.raw(null);
	#outcome: Outcome | null = $state.raw(null);

	get busy(): boolean {
		return this.#underWay !== null;
	}
	/** Null while it is under way, and after one that was stopped or had nothing to say. */
	get outcome(): Outcome | null {
		return this.#outcome;
	}
	/** Why it did not work; null where it did. */
	get fault(): string | null {
		return this.#outcome?.ok === false ? this.#outcome.words : null;
	}

	/**
	 * Does the work in place of what is under way, and waits until it has ended in whatever way.
	 * @param work may return what to say when it is done
	 */
	async run(work: (signal: AbortSignal) => Promise<string | undefined>): Promise<void> {
		this.stop();
		this.#outcome = null;
		const abort = new AbortController();
		this.#underWay = abort;
		const outcome = await outcomeOf(() => work(abort.signal));
		if (this.#underWay !== abort) return;
		this.#underWay = null;
		this.#outcome = outcome;
	}

	/** Ends what is under way, in silence. */
	stop(): void {
		this.#underWay?.abort();
	}

	/** Forgets what came of the last one. */
	clear(): void {
		this.#outcome = null;
	}
}

async function outcomeOf(work: () => Promise<string | undefined>): Promise<Outcome | null> {
	try {
		const words = await work();
		return words === undefined ? null : { ok: true, words };
	} catch (thrown) {
		return isAbort(thrown) ? null : { ok: false, words: asFailure(thrown, 'unexpected').message };
	}
}
