import * as v from 'valibot';
import { connectWorker } from '../core/connect-worker.ts';
import { asFailure, Failure, isAbort } from '../core/failure.ts';
import { untilAborted } from '../ground/abort.ts';
import { TurnTaking } from '../ground/turn-taking.ts';
import { type Dropped, ReadArchive } from '../published/read-published.ts';
import { Example, type ExampleRequest } from './example.ts';
import { GeneratedRow, type GenerationRequest } from './generation.ts';
import type { createTaskService } from './task-service.ts';

const ROWS = { item: v.array(GeneratedRow), value: v.undefined() };

/**
 * Generates off the main thread, one call after the other. A call that is aborted ends the worker
 * at once, whatever it is at.
 */
export class TaskWorker {
	readonly #bridge = connectWorker<ReturnType<typeof createTaskService>>(start, { broken });
	readonly #turns = new TurnTaking();

	/** @throws Failure `generation-failed` */
	example(request: ExampleRequest, signal: AbortSignal): Promise<Example> {
		return this.#inTurn(signal, () =>
			this.#bridge.call(Example, (tasks) => tasks.example(request)),
		);
	}

	/** All rows of a request; `onProgress` hears how many are done. @throws Failure `generation-failed` */
	generate(
		request: GenerationRequest,
		onProgress: (done: number) => void,
		signal: AbortSignal,
	): Promise<GeneratedRow[]> {
		const rows: GeneratedRow[] = [];
		const add = (more: GeneratedRow[]) => {
			rows.push(...more);
			onProgress(rows.length);
		};
		return this.#inTurn(signal, async () => {
			await this.#bridge.follow(ROWS, add, (tasks) => tasks.generate(request));
			return rows;
		});
	}

	/** What an archive of published data holds, or loose files as one. @throws Failure */
	readPublished(
		name: string,
		files: readonly Dropped[],
		signal: AbortSignal,
	): Promise<ReadArchive> {
		return this.#inTurn(signal, () =>
			this.#bridge.call(ReadArchive, (tasks) => tasks.readPublished(name, files)),
		);
	}

	/** Ends the worker; a later call starts another. */
	close(): void {
		this.#bridge.close();
	}

	async #inTurn<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
		const endTurn = await this.#turns.take(signal);
		try {
			return await untilAborted(work(), signal);
		} catch (thrown) {
			this.close();
			throw isAbort(thrown) ? thrown : asFailure(thrown, 'generation-failed');
		} finally {
			endTurn();
		}
	}
}

function start(): Worker {
	return new Worker(new URL('../../workers/tasks.worker.ts', import.meta.url), { type: 'module' });
}

function broken(): Failure {
	return new Failure(
		'generation-failed',
		'The puzzles could not be made: their program could not be loaded, or it broke. Try again.',
	);
}
