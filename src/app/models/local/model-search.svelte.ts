import type { ErrorCode } from '../../../core/errors/index.ts';
import { asFailure, Failure, isAbort } from '../../../core/failure.ts';
import type { ModelEntry } from '../../../models/local/store/model-store.ts';
import { type Checkpoint, conversionDesk } from './conversion.svelte.ts';
import { modelShelf } from './kept-models.svelte.ts';
import { localModels } from './local-models.svelte.ts';

/** What an address says that is not one of a model to load. */
const NO_MODEL: ReadonlySet<ErrorCode> = new Set(['nothing-at-address', 'not-a-model']);

const NO_CHECKPOINT: ReadonlySet<ErrorCode> = new Set(['not-a-checkpoint', 'bad-model-address']);

/** What an address or some files turn out to be: a model to store, or a checkpoint to convert. */
export class ModelSearch {
	#found: ModelEntry | null = $state.raw(null);
	#fault: string | null = $state(null);
	#looking: AbortController | null = $state.raw(null);

	/** A model that could be downloaded. */
	get found(): ModelEntry | null {
		return this.#found;
	}
	get fault(): string | null {
		return this.#fault;
	}
	get looking(): boolean {
		return this.#looking !== null;
	}

	/** Looks at an address; no weights are fetched. */
	lookAt(address: string): Promise<void> {
		return this.#look(async (signal) => {
			try {
				this.#found = await (await localModels.store()).plan(address, signal);
			} catch (thrown) {
				const other = thrown instanceof Failure && NO_MODEL.has(thrown.code);
				if (!other) throw thrown;
				await this.#convertible({ address }, thrown, signal);
			}
		});
	}

	/** Stores the model that some files are, or opens the conversion where they are a checkpoint. */
	take(files: readonly File[], folder: string): Promise<void> {
		if (files.length === 0) return Promise.resolve();
		return this.#look(async (signal) => {
			const name = folder || files[0]?.name.replace(/\.[^.]*$/, '') || 'Model';
			if (files.some((file) => file.name.endsWith('.safetensors')))
				await conversionDesk.open({ files: [...files], name }, signal);
			else void modelShelf.take(files, name);
		});
	}

	stop(): void {
		this.#looking?.abort();
	}

	/** Puts what was found away. */
	clear(): void {
		this.#found = null;
		this.#fault = null;
	}

	/** A folder without MLC's files may have safetensors; if it has neither, the first fault counts. */
	async #convertible(from: Checkpoint, fault: Failure, signal: AbortSignal): Promise<void> {
		try {
			await conversionDesk.open(from, signal);
		} catch (thrown) {
			const neither = thrown instanceof Failure && NO_CHECKPOINT.has(thrown.code);
			throw neither ? fault : thrown;
		}
	}

	async #look(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
		this.#looking?.abort();
		const abort = new AbortController();
		this.#looking = abort;
		this.clear();
		try {
			await work(abort.signal);
		} catch (thrown) {
			if (!isAbort(thrown)) this.#fault = asFailure(thrown, 'unexpected').message;
		}
		if (this.#looking === abort) this.#looking = null;
	}
}
