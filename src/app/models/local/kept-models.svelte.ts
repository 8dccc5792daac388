import { asFailure, Failure, isAbort } from '../../../core/failure.ts';
import type { Computer } from '../../../models/local/computer.ts';
import { type Fit, fitOf, type Need, needOf } from '../../../models/local/fit.ts';
import type {
	ModelEntry,
	StoreEstimate,
	StoreProgress,
} from '../../../models/local/store/model-store.ts';
import type { StoredModel } from '../../../models/local/stored-model.ts';
import type { LocalModels } from './local-models.svelte.ts';

/** A model that is on its way into this browser. */
export interface Transfer {
	/** The model's id, or the address or name that it was asked for by. */
	readonly key: string;
	readonly title: string;
	/** The model's id; null while it is looked up. */
	readonly id: string | null;
	/** Null while it is looked up. */
	readonly progress: StoreProgress | null;
	readonly stop: () => void;
}

type Hear = (progress: StoreProgress, model?: StoredModel) => void;

/** What the list of kept models needs of the page. */
interface Services {
	readonly localModels: Pick<LocalModels, 'store' | 'refresh' | 'load' | 'unload'>;
	/** Looks at this computer. */
	inspectComputer(): Promise<Computer>;
	/** Asks the browser to keep what is stored until it is deleted. */
	persist(): Promise<void>;
}

/** The models that this browser keeps and those on their way, with the room that is left for more. */
export class KeptModels {
	readonly #services: Services;
	#entries: readonly ModelEntry[] | null = $state.raw(null);
	#storage: StoreEstimate | null = $state.raw(null);
	#computer: Computer | null = $state.raw(null);
	#transfers: readonly Transfer[] = $state.raw([]);
	#faults: Readonly<Record<string, string>> = $state.raw({});
	#announcement = $state('');
	#unusable: string | null = $state(null);
	#looking: Promise<void> | null = null;

	constructor(services: Services) {
		this.#services = services;
	}

	/** What is kept, downloads that were interrupted included; null until it is known. */
	get entries(): readonly ModelEntry[] | null {
		return this.#entries;
	}
	get storage(): StoreEstimate | null {
		return this.#storage;
	}
	get computer(): Computer | null {
		return this.#computer;
	}
	get transfers(): readonly Transfer[] {
		return this.#transfers;
	}
	/** Why this browser keeps no models; null where it does. */
	get unusable(): string | null {
		return this.#unusable;
	}
	/** What has just been done, for those who do not see it. */
	get announcement(): string {
		return this.#announcement;
	}

	/** What went wrong with the model of this key; undefined where nothing did. */
	fault(key: string): string | undefined {
		return this.#faults[key];
	}

	/** Whether this computer has what a model needs; null until the computer is known. */
	fit(need: Need): Fit | null {
		return this.#computer && fitOf(need, this.#computer, this.#storage);
	}

	/** Looks once at what is kept and at the computer. */
	look(): Promise<void> {
		this.#looking ??= Promise.all([
			this.refresh(),
			this.#services.inspectComputer().then((computer) => {
				this.#computer = computer;
			}),
		]).then(() => {});
		return this.#looking;
	}

	/** Reads the list anew. */
	async refresh(): Promise<void> {
		try {
			const store = await this.#services.localModels.store();
			[this.#entries, this.#storage] = await Promise.all([store.list(), store.estimate()]);
			this.#unusable = null;
			await this.#services.localModels.refresh();
		} catch (thrown) {
			this.#entries = [];
			this.#unusable = asFailure(thrown, 'no-model-store').message;
		}
	}

	/** Downloads a model, or goes on with its download. */
	download(model: StoredModel): Promise<void> {
		return this.#bringIn(model.id, model.title, async (hear, signal) => {
			const store = await this.#services.localModels.store();
			return store.fetch(model, (progress) => hear(progress, model), signal);
		});
	}

	/** Looks up what an address has and downloads it where it fits. */
	downloadFrom(address: string, title: string): Promise<void> {
		return this.#bringIn(address, title, async (hear, signal) => {
			const store = await this.#services.localModels.store();
			const { model, stored } = await store.plan(address, signal);
			const fit = this.fit(needOf(model, stored));
			if (fit && !fit.fits) throw new Failure('model-unfit', fit.why);
			return store.fetch(model, (progress) => hear(progress, model), signal);
		});
	}

	/** Copies a model from the person's disk. */
	async take(files: readonly File[], title: string): Promise<void> {
		if (this.#transfers.some(({ key }) => key === 'files')) {
			const busy = `${title} is not copied yet: another model is. Wait for it or stop it, then choose these files again.`;
			this.#faults = { ...this.#faults, files: busy };
			return;
		}
		return this.#bringIn('files', title, async (hear, signal) => {
			const store = await this.#services.localModels.store();
			return store.takeFiles(files, title, hear, signal);
		});
	}

	/** Deletes a model, or what is here of it; one in memory is unloaded first. */
	async remove(model: StoredModel): Promise<void> {
		await this.tried(model.id, async () => {
			await this.#services.localModels.unload(model.id);
			const store = await this.#services.localModels.store();
			await store.remove(model);
			this.#announcement = `${model.title} is deleted.`;
		});
		await this.refresh();
	}

	/** Loads a model into this tab's memory. */
	load(model: StoredModel): Promise<void> {
		return this.tried(model.id, async () => {
			await this.#services.localModels.load(model, new AbortController().signal);
			this.#announcement = `${model.title} is loaded.`;
		});
	}

	/** Asks the browser to keep what is here until it is deleted. */
	async keep(): Promise<void> {
		await this.tried('storage', () => this.#services.persist());
		await this.refresh();
	}

	async #bringIn(
		key: string,
		title: string,
		work: (hear: Hear, signal: AbortSignal) => Promise<StoredModel>,
	): Promise<void> {
		if (this.#transfers.some((each) => each.key === key)) return;
		const abort = new AbortController();
		const show = (progress: StoreProgress | null, model?: StoredModel) => {
			const stop = () => abort.abort();
			const transfer = { key, id: model?.id ?? null, title: model?.title ?? title, progress, stop };
			this.#transfers = [...this.#transfers.filter((each) => each.key !== key), transfer];
		};
		show(null);
		await this.tried(key, async () => {
			const model = await work(show, abort.signal);
			this.#announcement = `${model.title} is in this browser.`;
		});
		this.#transfers = this.#transfers.filter((each) => each.key !== key);
		await this.refresh();
	}

	/** Does something with the model of a key, and notes what goes wrong with it. */
	async tried(key: string, work: () => Promise<void>): Promise<void> {
		const { [key]: _, ...others } = this.#faults;
		this.#faults = others;
		this.#announcement = '';
		try {
			await work();
		} catch (thrown) {
			if (isAbort(thrown)) return;
			this.#faults = { ...this.#faults, [key]: asFailure(thrown, 'unexpected').message };
		}
	}
}
