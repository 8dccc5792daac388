import { type Remote, wrap } from 'comlink';
import { Failure } from '../../core/failure.ts';

interface Running<Service> {
	readonly worker: Worker;
	readonly remote: Remote<Service>;
	/** Rejects when the worker breaks: its calls would stay pending for ever. */
	readonly broken: Promise<never>;
}

/** A worker that is started by its first call, and ended when it has been idle for a while. */
export class WorkerHost<Service> {
	readonly #start: () => Worker;
	readonly #idleMilliseconds: number;
	#running: Running<Service> | null = null;
	#calls = 0;
	#idle: ReturnType<typeof setTimeout> | undefined;

	constructor(start: () => Worker, idleMilliseconds = 30_000) {
		this.#start = start;
		this.#idleMilliseconds = idleMilliseconds;
	}

	/** @throws Failure `worker-broken`, and what `work` throws */
	async call<Value>(work: (remote: Remote<Service>) => Promise<Value>): Promise<Value> {
		clearTimeout(this.#idle);
		this.#running ??= this.#begin();
		const { remote, broken } = this.#running;
		this.#calls++;
		try {
			return await Promise.race([work(remote), broken]);
		} finally {
			if (--this.#calls === 0) this.#idle = setTimeout(() => this.close(), this.#idleMilliseconds);
		}
	}

	/** Ends the worker, and with it all it is at; a later call starts another. */
	close(): void {
		clearTimeout(this.#idle);
		this.#running?.worker.terminate();
		this.#running = null;
	}

	#begin(): Running<Service> {
		const worker = this.#start();
		const broken = new Promise<never>((_, reject) => {
			worker.addEventListener('error', ({ message }) => {
				// A new worker also forgets the modules that could not be loaded.
				if (this.#running?.worker === worker) this.close();
				reject(
					new Failure(
						'worker-broken',
						`A part of this page that works in the background could not be loaded, or it broke${message ? ` (${message})` : ''}. Try again; reload the page if it stays so.`,
					),
				);
			});
		});
		// It may break while nobody waits for it.
		broken.catch(() => {});
		return { worker, remote: wrap<Service>(worker), broken };
	}
}
