import type { ModelSpec } from '../../../core/spec.ts';
import { promptApi, sessionOptions } from '../../../models/local/built-in/prompt-api.ts';
import type { LoadedModels, LocalModelState } from '../../../models/local/loaded-models.ts';
import type { LoadedModel } from '../../../models/local/local-model.ts';
import type { ModelStore } from '../../../models/local/store/model-store.ts';
import type { StoredModel } from '../../../models/local/stored-model.ts';

/** The models on this computer: what the browser keeps, and what this tab has in memory. */
class LocalModels {
	#stored: readonly StoredModel[] = $state.raw([]);
	#states: readonly LocalModelState[] = $state.raw([]);
	#builtIn = $state(false);
	#store: Promise<ModelStore> | null = null;
	#inMemory: Promise<LoadedModels> | null = null;
	#looking: Promise<void> | null = null;

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

	/** The browser's model store. */
	store(): Promise<ModelStore> {
		this.#store ??= import('../../../models/local/store/connect-model-store.ts').then(
			({ connectModelStore }) => connectModelStore(),
		);
		return this.#store;
	}

	/** Looks once what there is; where nothing is kept, nothing more than that is loaded. */
	look(): Promise<void> {
		this.#looking ??= Promise.all([this.#lookAtStore(), this.#lookAtBuiltIn()]).then(() => {});
		return this.#looking;
	}

	/** Reads the list anew, after the store has changed. */
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

	#loadedModels(): Promise<LoadedModels> {
		this.#inMemory ??= Promise.all([
			import('../../../models/local/loaded-models.ts'),
			this.store(),
		]).then(
			([{ LoadedModels, loadFrom }, store]) =>
				new LoadedModels(store.list, loadFrom(store), (states) => {
					this.#states = states;
				}),
		);
		return this.#inMemory;
	}

	async #lookAtStore(): Promise<void> {
		try {
			const root = await navigator.storage.getDirectory();
			for await (const _ of root.keys()) return await this.refresh();
		} catch {
			// A browser that keeps nothing has nothing to offer; who asks for a model is told why.
		}
	}

	async #lookAtBuiltIn(): Promise<void> {
		const availability = await promptApi()?.availability(sessionOptions(0));
		this.#builtIn = availability !== undefined && availability !== 'unavailable';
	}
}

function named({ provider, model }: ModelSpec) {
	return ({ engine, id }: StoredModel): boolean => provider === engine && model === id;
}

export const localModels = new LocalModels();
