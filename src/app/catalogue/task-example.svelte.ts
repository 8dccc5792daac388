import type { About, Level } from '../../../tasks/task.ts';
import { asFailure, isAbort } from '../../core/failure.ts';
import type { Example } from '../../lab/example.ts';
import type { TaskWorker } from '../../lab/task-worker.ts';

/** The example that a task's page shows, made off the main thread. */
export class TaskExample {
	readonly about: About;
	readonly #worker: Pick<TaskWorker, 'example' | 'close'>;
	#abort = new AbortController();
	#made: Example | null = $state.raw(null);
	#busy = $state(true);
	#fault: string | null = $state(null);

	/** @param worker makes examples; it is closed with this */
	constructor(about: About, worker: Pick<TaskWorker, 'example' | 'close'>) {
		this.about = about;
		this.#worker = worker;
	}

	/** Null until the first one is made. */
	get made(): Example | null {
		return this.#made;
	}
	/** Whether `made` is not yet the one asked for. */
	get busy(): boolean {
		return this.#busy;
	}
	/** Why there is none; null while there is or it is being made. */
	get fault(): string | null {
		return this.#fault;
	}

	/** Makes the example of a level and seed; what was being made is given up. */
	async show(level: Level, seed: number): Promise<void> {
		this.#abort.abort();
		this.#abort = new AbortController();
		const { signal } = this.#abort;
		this.#busy = true;
		this.#fault = null;
		const { id: task, levels } = this.about;
		try {
			const made = await this.#worker.example({ task, params: levels[level], seed }, signal);
			if (signal.aborted) return;
			this.#made = made;
			this.#busy = false;
		} catch (thrown) {
			if (signal.aborted || isAbort(thrown)) return;
			this.#made = null;
			this.#busy = false;
			this.#fault = asFailure(thrown, 'generation-failed').message;
		}
	}

	close(): void {
		this.#abort.abort();
		this.#worker.close();
	}
}
