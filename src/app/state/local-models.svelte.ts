import { Failure } from '../../core/failure.ts';
import type { ModelSpec } from '../../core/spec.ts';
import type { ChatModel } from '../../models/chat-model.ts';
import type { LoadedModel, LoadProgress } from '../../models/local/local-model.ts';
import type { ModelStore } from '../../models/local/store/model-store.ts';
import type { StoredModel } from '../../models/local/stored-model.ts';
import { orAbort } from '../../models/local/turn-taking.ts';

/** The providers of `ModelSpec` whose models run on the user's own computer. */
const LOCAL = ['webllm', 'gguf', 'built-in'];
/** The browser's own model, as a spec names it. */
export const BUILT_IN: ModelSpec = { provider: 'built-in', model: 'built-in' };
/** One for the steerer and one for the TaskLLM: memory is short. */
const MOST_LOADED = 2;

export function isLocal({ provider }: ModelSpec): boolean {
	return LOCAL.includes(provider);
}

interface Held {
	readonly stored: StoredModel;
	readonly model: Promise<LoadedModel>;
	readonly abort: AbortController;
	/** Callers who wait for it. */
	waiting: number;
}

/** A model that is being loaded or has been. */
interface LocalModelState {
	readonly stored: StoredModel;
	readonly progress: LoadProgress;
	/** Null until it is ready. */
	readonly model: LoadedModel | null;
}

/** The models on this computer: what the browser keeps, and what this tab has in memory. */
class LocalModels {
	#stored: readonly StoredModel[] = $state.raw([]);
	#states: readonly LocalModelState[] = $state.raw([]);
	#builtIn = $state(false);
	/** Longest unused first. */
	#held: readonly Held[] = [];
	#store: Promise<ModelStore> | null = null;
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
		return this.#stored.find((each) => names(spec, each))?.title ?? spec.model;
	}

	/** The model in memory that a spec names; null where it is not loaded. */
	loaded(spec: ModelSpec): LoadedModel | null {
		return this.#states.find(({ stored }) => names(spec, stored))?.model ?? null;
	}

	/** The browser's model store. */
	store(): Promise<ModelStore> {
		this.#store ??= import('../../models/local/store/connect-model-store.ts').then(
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

	/**
	 * The model that a spec names, loaded first if it is not yet. Where it would be one too many, the
	 * one that was longest unused is unloaded.
	 * @throws Failure `not-stored`, those of loading; AbortError
	 */
	async need(spec: ModelSpec, signal: AbortSignal): Promise<ChatModel> {
		if (spec.provider === 'built-in') {
			const { createBuiltInModel } = await import('../../models/local/built-in/model.ts');
			return createBuiltInModel();
		}
		const here = () => this.#stored.find((each) => names(spec, each));
		if (!here()) await orAbort(this.refresh(), signal);
		const stored = here();
		if (!stored) throw notStored(spec);
		return this.load(stored, signal);
	}

	/** Loads a stored model; one that is loaded or on the way is not loaded twice. */
	async load(stored: StoredModel, signal: AbortSignal): Promise<LoadedModel> {
		const { id } = stored;
		if (this.#states.some((state) => state.stored.id === id && state.model?.broken))
			await this.unload(id);
		const held = this.#held.find((each) => each.stored.id === id) ?? this.#hold(stored);
		this.#held = [...this.#held.filter((each) => each !== held), held];
		held.waiting++;
		try {
			return await orAbort(held.model, signal);
		} finally {
			held.waiting--;
			const ready = this.#states.some((state) => state.stored.id === id && state.model);
			if (signal.aborted && held.waiting === 0 && !ready) await this.unload(id);
		}
	}

	/** Frees a model's memory; its calls under way end. */
	async unload(id: string): Promise<void> {
		const held = this.#held.find((each) => each.stored.id === id);
		if (!held) return;
		this.#drop(held);
		held.abort.abort(new DOMException('The model was unloaded.', 'AbortError'));
		await held.model.then(
			(model) => model.unload(),
			() => {},
		);
	}

	#hold(stored: StoredModel): Held {
		for (const { stored: oldest } of this.#held.slice(0, this.#held.length + 1 - MOST_LOADED))
			void this.unload(oldest.id);
		const abort = new AbortController();
		this.#show({ stored, progress: { phase: 'read', done: 0, total: 0 }, model: null });
		const held = { stored, abort, waiting: 0, model: this.#read(stored, abort.signal) };
		held.model.then(
			(model) => this.#show({ stored, progress: { phase: 'ready', done: 1, total: 1 }, model }),
			() => this.#drop(held),
		);
		return held;
	}

	async #read(stored: StoredModel, signal: AbortSignal): Promise<LoadedModel> {
		const onProgress = (progress: LoadProgress) => {
			if (!signal.aborted) this.#show({ stored, progress, model: null });
		};
		const store = await this.store();
		const files = await Promise.all(stored.files.map(({ name }) => store.open(stored, name)));
		const { loadGguf } = await import('../../models/local/gguf/load.ts');
		return loadGguf(files, { title: stored.title }, onProgress, signal);
	}

	#show(state: LocalModelState) {
		const others = this.#states.filter(({ stored }) => stored.id !== state.stored.id);
		this.#states = [...others, state];
	}

	#drop(held: Held) {
		if (!this.#held.includes(held)) return;
		this.#held = this.#held.filter((each) => each !== held);
		this.#states = this.#states.filter(({ stored }) => stored.id !== held.stored.id);
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
		if (!('LanguageModel' in globalThis)) return;
		const { builtInState } = await import('../../models/local/built-in/availability.ts');
		this.#builtIn = (await builtInState()).availability !== 'unavailable';
	}
}

function names({ provider, model }: ModelSpec, { engine, id }: StoredModel): boolean {
	return provider === engine && model === id;
}

function notStored({ model }: ModelSpec): Failure {
	return new Failure(
		'not-stored',
		`The model "${model}" is not kept in this browser. Download it or take it from your disk under "Models & keys", or choose another model.`,
	);
}

export const localModels = new LocalModels();
