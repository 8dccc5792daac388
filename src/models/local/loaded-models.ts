import { Failure } from '../../core/failure.ts';
import type { ModelSpec } from '../../core/spec.ts';
import { untilAborted } from '../../ground/abort.ts';
import type { LoadedModel, LoadProgress } from './local-model.ts';
import type { ModelStore } from './store/model-store.ts';
import { storedKinds } from './stored-kinds.ts';
import type { StoredModel } from './stored-model.ts';

/** One for the steerer and one for the TaskLLM: memory is short. */
const MOST_LOADED = 2;

/** A model that is being loaded, or has been. */
export interface LocalModelState {
	readonly stored: StoredModel;
	readonly progress: LoadProgress;
	/** Null until it is ready. */
	readonly model: LoadedModel | null;
}

/** Brings a stored model into memory. @throws Failure, AbortError */
type Load = (
	stored: StoredModel,
	onProgress: (progress: LoadProgress) => void,
	signal: AbortSignal,
) => Promise<LoadedModel>;

interface Held {
	readonly loading: Promise<LoadedModel>;
	readonly abort: AbortController;
	state: LocalModelState;
	/** Callers who wait for it. */
	waiting: number;
}

/** The models in this tab's memory: loaded when first needed, unloaded when others need the room. */
export class LoadedModels {
	readonly #list: ModelStore['list'];
	readonly #load: Load;
	readonly #onChange: (states: readonly LocalModelState[]) => void;
	/** Longest unused first. */
	#held: readonly Held[] = [];

	constructor(
		list: ModelStore['list'],
		load: Load,
		onChange: (states: readonly LocalModelState[]) => void,
	) {
		this.#list = list;
		this.#load = load;
		this.#onChange = onChange;
	}

	/** The model that a spec names. @throws Failure `model-not-stored`, those of loading; AbortError */
	async need(spec: ModelSpec, signal: AbortSignal): Promise<LoadedModel> {
		const entries = await untilAborted(this.#list(), signal);
		const entry = entries.find(
			({ model, complete }) =>
				complete && model.engine === spec.provider && model.id === spec.model,
		);
		if (!entry) throw notStored(spec);
		return this.load(entry.model, signal);
	}

	/**
	 * Loads a stored model. One that is loaded or on the way is not loaded twice; where it would be one
	 * too many, the one that was longest unused is unloaded.
	 * @throws Failure; AbortError, and then it goes on loading only if somebody else waits for it
	 */
	async load(stored: StoredModel, signal: AbortSignal): Promise<LoadedModel> {
		const { id } = stored;
		if (this.#find(id)?.state.model?.broken) await this.unload(id);
		const held = this.#find(id) ?? this.#hold(stored);
		this.#held = [...this.#held.filter((each) => each !== held), held];
		held.waiting++;
		try {
			return await untilAborted(held.loading, signal);
		} finally {
			held.waiting--;
			if (signal.aborted && held.waiting === 0 && !held.state.model) await this.unload(id);
		}
	}

	/** Frees a model's memory; its calls under way end with AbortError. */
	async unload(id: string): Promise<void> {
		const held = this.#find(id);
		if (!held) return;
		this.#drop(held);
		held.abort.abort(new DOMException('The model was unloaded.', 'AbortError'));
		await held.loading.then(
			(model) => model.unload(),
			() => {},
		);
	}

	#find(id: string): Held | undefined {
		return this.#held.find(({ state }) => state.stored.id === id);
	}

	#hold(stored: StoredModel): Held {
		for (const { state } of this.#held.slice(0, Math.max(0, this.#held.length + 1 - MOST_LOADED)))
			void this.unload(state.stored.id);
		const abort = new AbortController();
		const progress = { phase: 'read', done: 0, total: 0 } as const;
		const tell = (changed: LoadProgress) => {
			held.state = { ...held.state, progress: changed };
			this.#tell();
		};
		const held: Held = {
			abort,
			loading: this.#load(stored, (changed) => tell(changed), abort.signal),
			state: { stored, progress, model: null },
			waiting: 0,
		};
		this.#held = [...this.#held, held];
		this.#tell();
		held.loading.then(
			(model) => {
				held.state = { ...held.state, model };
				this.#tell();
			},
			() => this.#drop(held),
		);
		return held;
	}

	#drop(held: Held) {
		this.#held = this.#held.filter((each) => each !== held);
		this.#tell();
	}

	#tell() {
		this.#onChange(this.#held.map(({ state }) => state));
	}
}

/** Loads a model of the store with the engine that it is for. */
export function loadFrom(store: ModelStore): Load {
	return (stored, onProgress, signal) =>
		storedKinds[stored.engine].load(stored, store, onProgress, signal);
}

function notStored({ model }: ModelSpec): Failure {
	return new Failure(
		'model-not-stored',
		`The model "${model}" is not kept in this browser. Download it or take it from your disk under "Models & keys", or choose another model.`,
	);
}
