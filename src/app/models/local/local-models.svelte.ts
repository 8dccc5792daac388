import type { ModelSpec } from '../../../core/spec.ts';
import type { LoadedModels, LocalModelState } from '../../../models/local/loaded-models.ts';
import type { LoadedModel } from '../../../models/local/local-model.ts';
import type { ModelStore } from '../../../models/local/store/model-store.ts';
import type { StoredModel } from '../../../models/local/stored-model.ts';

/** What the models on this computer need of the browser. */
export interface LocalModelsBrowser {
	/** Opens the store of models; its code is loaded for it. @throws Failure */
	openStore(): Promise<ModelStore>;
	/** Whether this site keeps any file: only then may there be models. */
	keepsFiles(): Promise<boolean>;
	/** Whether the browser offers a model of its own, downloaded or not. */
	hasBuiltIn(): Promise<boolean>;
	/** The models in memory; `onChange` hears of every change. */
	createLoaded(
		store: ModelStore,
		onChange: (states: readonly LocalModelState[]) => void,
	): Promise<Pick<LoadedModels, 'need' | 'load' | 'unload'>>;
}

/** The models on this computer: what the browser keeps, and what this tab has in memory. */
export class LocalModels {
	readonly #browser: LocalModelsBrowser;
	#stored: readonly StoredModel[] = $state.raw([]);
	#states: readonly LocalModelState[] = $state.raw([]);
	#builtIn = $state(false);
	#store: Promise<ModelStore> | null = null;
	#inMemory: ReturnType<LocalModelsBrowser['createLoaded']> | null = null;
	#looking: Promise<void> | null = null;
	#lookingForBuiltIn: Promise<void> | null = null;

	constructor(browser: LocalModelsBrowser) {
		this.#browser = browser;
	}

	/** The complete models that the browser keeps, as far as they have been looked for. */
	get stored(): readonly StoredModel[] {
		return this.#stored;
	}
	/** The models that are in this tab's memory, or on the way there. */
	get states(): readonly LocalModelState[] {
		return this.#states;
	}
	/** Whether the browser offers a model of its own, downloaded or not. */
	get builtIn(): boolean {
		return this.#builtIn;
	}

	/** What people see as the model's name: its title where it is kept here, else its id. */
	title(spec: ModelSpec): string {
		const known = [...this.#stored, ...this.#states.map(({ stored }) => stored)];
		return known.find(named(spec))?.title ?? spec.model;
	}

	/** The model in memory that a spec names; null where it is not loaded. */
	loaded(spec: ModelSpec): LoadedModel | null {
		return this.#states.find(({ stored }) => named(spec)(stored))?.model ?? null;
	}

	/** The browser's model store; what failed to open is opened anew. @throws Failure */
	store(): Promise<ModelStore> {
		this.#store ??= this.#browser.openStore().catch((thrown) => {
			this.#store = null;
			throw thrown;
		});
		return this.#store;
	}

	/** Looks once what is kept; where nothing is, nothing more than that is loaded. */
	look(): Promise<void> {
		this.#looking ??= this.#lookAtStore();
		return this.#looking;
	}

	/**
	 * Looks once whether the browser has a model of its own: when somebody is about to choose, since some
	 * browsers complain in their console when they are asked and have none.
	 */
	lookForBuiltIn(): Promise<void> {
		this.#lookingForBuiltIn ??= this.#lookAtBuiltIn();
		return this.#lookingForBuiltIn;
	}

	/** Reads the list anew, after the store has changed. @throws Failure */
	async refresh(): Promise<void> {
		const entries = await (await this.store()).list();
		this.#stored = entries.filter(({ complete }) => complete).map(({ model }) => model);
	}

	/** The model that a spec names, loaded first if it is not yet. @throws Failure, AbortError */
	async need(spec: ModelSpec, signal: AbortSignal): Promise<LoadedModel> {
		return (await this.#loadedModels()).need(spec, signal);
	}

	/** Loads a stored model into memory. @throws Failure, AbortError */
	async load(stored: StoredModel, signal: AbortSignal): Promise<LoadedModel> {
		return (await this.#loadedModels()).load(stored, signal);
	}

	/** Frees a model's memory; its calls under way end. */
	async unload(id: string): Promise<void> {
		await (await this.#loadedModels()).unload(id);
	}

	#loadedModels(): ReturnType<LocalModelsBrowser['createLoaded']> {
		this.#inMemory ??= this.store()
			.then((store) =>
				this.#browser.createLoaded(store, (states) => {
					this.#states = states;
				}),
			)
			.catch((thrown) => {
				this.#inMemory = null;
				throw thrown;
			});
		return this.#inMemory;
	}

	async #lookAtStore(): Promise<void> {
		try {
			if (await this.#browser.keepsFiles()) await this.refresh();
		} catch {
			// A browser that keeps nothing has nothing to offer; who asks for a model is told why.
		}
	}

	async #lookAtBuiltIn(): Promise<void> {
		this.#builtIn = await this.#browser.hasBuiltIn().catch(() => false);
	}
}

function named({ provider, model }: ModelSpec) {
	return ({ engine, id }: StoredModel): boolean => provider === engine && model === id;
}
