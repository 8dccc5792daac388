import { asFailure, isAbort } from '../../core/failure.ts';
import type { Services } from '../../lab/services.ts';
import type { Claimed, Mark } from '../../sharing/reverify.ts';

/** Makes a run anew and compares, mark by mark. Nothing is loaded before it starts. */
export class Verification {
	readonly #services: Pick<Services, 'published' | 'prompts' | 'python'>;
	#marks: readonly Mark[] = $state.raw([]);
	#status: 'idle' | 'running' | 'done' | 'stopped' | 'failed' = $state('idle');
	#fault: string | null = $state(null);
	#abort = new AbortController();

	constructor(services: Pick<Services, 'published' | 'prompts' | 'python'>) {
		this.#services = services;
	}

	get marks(): readonly Mark[] {
		return this.#marks;
	}
	get status() {
		return this.#status;
	}
	/** Why it could not be finished; null unless it failed. */
	get fault(): string | null {
		return this.#fault;
	}

	/** How many marks are equal, different, or could not be compared here. */
	readonly counts = $derived({
		equal: this.#marks.filter(({ equal }) => equal === true).length,
		different: this.#marks.filter(({ equal }) => equal === false).length,
		open: this.#marks.filter(({ equal }) => equal === null).length,
	});

	/** Begins anew with what a run claims to have been. Never rejects. */
	async start(claimed: Claimed): Promise<void> {
		this.#abort.abort();
		const abort = new AbortController();
		const current = () => this.#abort === abort;
		this.#abort = abort;
		this.#marks = [];
		this.#fault = null;
		this.#status = 'running';
		try {
			for await (const mark of this.#reverify(claimed, abort.signal)) {
				if (!current()) return;
				this.#marks = [...this.#marks, mark];
			}
			if (current()) this.#status = 'done';
		} catch (thrown) {
			if (!current()) return;
			this.#status = isAbort(thrown) ? 'stopped' : 'failed';
			if (!isAbort(thrown)) this.#fault = asFailure(thrown, 'reverify-failed').message;
		}
	}

	stop(): void {
		this.#abort.abort();
	}

	async *#reverify(claimed: Claimed, signal: AbortSignal): AsyncGenerator<Mark> {
		const { published, prompts, python } = this.#services;
		const [{ reverify }, { rebuildInstance }] = await Promise.all([
			import('../../sharing/reverify.ts'),
			import('../../sharing/rebuild.ts'),
		]);
		const { spec, puzzle } = claimed;
		const means = {
			instance: await rebuildInstance(spec, puzzle, published.find),
			prompts: await prompts.find(spec.prompts),
			python: await python.sandbox(),
		};
		yield* reverify(claimed, means, signal);
	}
}
