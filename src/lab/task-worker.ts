import { type Remote, wrap } from 'comlink';
import * as v from 'valibot';
import { asFailure, Failure, isAbort } from '../core/failure.ts';
import { type Dropped, ReadArchive } from '../published/read-published.ts';
import { Example, type ExampleRequest } from './example.ts';
import { GeneratedRow, type GenerationRequest, sizeOf } from './generation.ts';
import type { taskService } from './task-service.ts';

/** An unused worker is ended after this long; the next call starts another. */
const IDLE_MS = 30_000;

interface Running {
	readonly worker: Worker;
	readonly remote: Remote<typeof taskService>;
	/** Rejects when the worker breaks: its calls would stay pending for ever. */
	readonly broken: Promise<never>;
}

/**
 * Generates off the main thread, one call after the other. A call that is aborted ends the worker
 * at once, whatever it is at.
 */
export class TaskWorker {
	#running: Running | null = null;
	#idle: ReturnType<typeof setTimeout> | undefined;
	#last: Promise<unknown> = Promise.resolve();

	/** @throws Failure `generation-failed` */
	example(request: ExampleRequest, signal: AbortSignal): Promise<Example> {
		return this.#queued(async (remote) => v.parse(Example, await remote.example(request)), signal);
	}

	/** All rows of a request; `onProgress` hears how many are done. @throws Failure `generation-failed` */
	async generate(
		request: GenerationRequest,
		onProgress: (done: number) => void,
		signal: AbortSignal,
	): Promise<GeneratedRow[]> {
		const rows: GeneratedRow[] = [];
		while (rows.length < sizeOf(request)) {
			const start = rows.length;
			const more = await this.#queued(
				async (remote) => v.parse(v.array(GeneratedRow), await remote.generateFrom(request, start)),
				signal,
			);
			rows.push(...more);
			onProgress(rows.length);
		}
		return rows;
	}

	/** What an archive of published data holds, or loose files as one. @throws Failure */
	readPublished(
		name: string,
		files: readonly Dropped[],
		signal: AbortSignal,
	): Promise<ReadArchive> {
		return this.#queued(
			async (remote) => v.parse(ReadArchive, await remote.readPublished(name, files)),
			signal,
		);
	}

	/** Ends the worker; a later call starts another. */
	close(): void {
		clearTimeout(this.#idle);
		this.#running?.worker.terminate();
		this.#running = null;
	}

	#queued<Result>(
		work: (remote: Running['remote']) => Promise<Result>,
		signal: AbortSignal,
	): Promise<Result> {
		const turn = this.#last.then(() => this.#call(work, signal));
		this.#last = turn.catch(() => {});
		return turn;
	}

	async #call<Result>(
		work: (remote: Running['remote']) => Promise<Result>,
		signal: AbortSignal,
	): Promise<Result> {
		signal.throwIfAborted();
		clearTimeout(this.#idle);
		this.#running ??= start();
		const { remote, broken } = this.#running;
		let abort = () => {};
		const aborted = new Promise<never>((_, reject) => {
			abort = () => reject(signal.reason);
			signal.addEventListener('abort', abort);
		});
		try {
			return await Promise.race([work(remote), broken, aborted]);
		} catch (thrown) {
			// A new worker also forgets the modules that could not be loaded.
			this.close();
			throw isAbort(thrown) ? thrown : asFailure(thrown, 'generation-failed');
		} finally {
			signal.removeEventListener('abort', abort);
			clearTimeout(this.#idle);
			if (this.#running) this.#idle = setTimeout(() => this.close(), IDLE_MS);
		}
	}
}

function start(): Running {
	const worker = new Worker(new URL('../../workers/tasks.worker.ts', import.meta.url), {
		type: 'module',
	});
	const broken = new Promise<never>((_, reject) => {
		worker.addEventListener('error', () =>
			reject(
				new Failure(
					'generation-failed',
					'The puzzles could not be made: their program could not be loaded, or it broke. Try again.',
				),
			),
		);
	});
	// It may break while nobody waits for it.
	broken.catch(() => {});
	return { worker, remote: wrap(worker), broken };
}
