import type { ErrorCode } from '../../../core/errors/index.ts';
import { Failure } from '../../../core/failure.ts';
import type { ModelEntry } from '../../../models/local/store/model-store.ts';
import { Attempt } from '../../ui/attempt.svelte.ts';
import type { Checkpoint, CheckpointConversion } from './conversion.svelte.ts';
import type { KeptModels } from './kept-models.svelte.ts';
import type { LocalModels } from './local-models.svelte.ts';

/** What a search needs of the page. */
interface Services {
	readonly localModels: Pick<LocalModels, 'store'>;
	readonly keptModels: Pick<KeptModels, 'take'>;
	readonly conversion: Pick<CheckpointConversion, 'open'>;
}

/** What an address says that is not one of a model to load. */
const NO_MODEL: ReadonlySet<ErrorCode> = new Set(['nothing-at-address', 'not-a-model']);

const NO_CHECKPOINT: ReadonlySet<ErrorCode> = new Set(['not-a-checkpoint', 'bad-model-address']);

/** What an address or some files turn out to be: a model to store, or a checkpoint to convert. */
export class ModelSearch {
	readonly #services: Services;
	readonly #attempt = new Attempt();
	#found: ModelEntry | null = $state.raw(null);

	constructor(services: Services) {
		this.#services = services;
	}

	/** A model that could be downloaded. */
	get found(): ModelEntry | null {
		return this.#found;
	}
	get fault(): string | null {
		return this.#attempt.fault;
	}
	get looking(): boolean {
		return this.#attempt.busy;
	}

	/** Looks at an address; no weights are fetched. A checkpoint there opens the conversion. */
	lookAt(address: string): Promise<void> {
		return this.#look(async (signal) => {
			try {
				const store = await this.#services.localModels.store();
				this.#found = await store.plan(address, signal);
			} catch (thrown) {
				if (!isOneOf(thrown, NO_MODEL)) throw thrown;
				await this.#convertible({ address }, thrown, signal);
			}
		});
	}

	/** Stores the model that some files are, or opens the conversion where they are a checkpoint. */
	take(files: readonly File[], folder: string): Promise<void> {
		if (files.length === 0) return Promise.resolve();
		return this.#look(async (signal) => {
			const name = folder || files[0]?.name.replace(/\.[^.]*$/, '') || 'Model';
			if (files.some((file) => /\.safetensors$/i.test(file.name)))
				await this.#services.conversion.open({ files: [...files], name }, signal);
			else void this.#services.keptModels.take(files, name);
		});
	}

	stop(): void {
		this.#attempt.stop();
	}

	/** Puts what was found away. */
	clear(): void {
		this.#found = null;
		this.#attempt.clear();
	}

	/** A folder without MLC's files may have safetensors; if it has neither, the first fault counts. */
	async #convertible(from: Checkpoint, fault: unknown, signal: AbortSignal): Promise<void> {
		try {
			await this.#services.conversion.open(from, signal);
		} catch (thrown) {
			throw isOneOf(thrown, NO_CHECKPOINT) ? fault : thrown;
		}
	}

	#look(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
		this.#found = null;
		return this.#attempt.run(async (signal) => {
			await work(signal);
			return undefined;
		});
	}
}

function isOneOf(thrown: unknown, codes: ReadonlySet<ErrorCode>): boolean {
	return thrown instanceof Failure && codes.has(thrown.code);
}
