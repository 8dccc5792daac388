import type { About, Level } from '../../../tasks/task.ts';
import { asFailure, isAbort } from '../../core/failure.ts';
import type { Example } from '../../lab/example.ts';
import { TaskWorker } from '../../lab/task-worker.ts';

/** The example that a task's page shows, made off the main thread. */
export class TaskExample {
	readonly about: About;
	/** Null until the first one is made. */
	made: Example | null = $state.raw(null);
	/** Whether `made` is not yet the one asked for. */
	busy: boolean = $state(true);
	/** Why there is none; null while there is or it is being made. */
	fault: string | null = $state(null);
	readonly #worker = new TaskWorker();
	#abort = new AbortController();

	constructor(about: About) {
		this.about = about;
	}

	/** Makes the example of a level and seed; what was being made is given up. */
	async show(level: Level, seed: number): Promise<void> {
		this.#abort.abort();
		this.#abort = new AbortController();
		const { signal } = this.#abort;
		this.busy = true;
		this.fault = null;
		const { id: task, levels } = this.about;
		try {
			const made = await this.#worker.example({ task, params: levels[level], seed }, signal);
			if (signal.aborted) return;
			this.made = made;
			this.busy = false;
		} catch (thrown) {
			if (signal.aborted || isAbort(thrown)) return;
			this.made = null;
			this.busy = false;
			this.fault = asFailure(thrown, 'generation-failed').message;
		}
	}

	close(): void {
		this.#abort.abort();
		this.#worker.close();
	}
}
