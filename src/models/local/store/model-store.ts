import type { ModelDetails, StoredModel } from '../stored-model.ts';

/** A model as far as it is here. */
export interface ModelEntry {
	readonly model: StoredModel;
	/** Bytes of it that are here. */
	readonly stored: number;
	/** False: a download or conversion that was interrupted and can go on. */
	readonly complete: boolean;
}

/** How a model's files come in. */
export interface StoreProgress {
	/** Bytes here, those of earlier tries included. */
	readonly done: number;
	readonly total: number;
	/** Over the last seconds; 0 where nothing has come yet. */
	readonly bytesPerSecond: number;
	/** Null while it cannot be told. */
	readonly secondsLeft: number | null;
}

/** Disk that the browser grants this site, in bytes. */
export interface StoreEstimate {
	readonly used: number;
	readonly quota: number;
	/** Whether the browser keeps it until the person deletes it, or may clear it when disk is short. */
	readonly persisted: boolean;
}

/** What is said of a model before it is written file by file. */
export interface ModelDraft {
	readonly title: string;
	/** "converted from …"; with `title`, what tells one draft from another when it is resumed. */
	readonly source: string;
}

/** Writes an MLC folder file by file, as the converter makes it. What is there stays when it is cut off. */
export interface ModelWriter {
	/** Bytes of a file that are here; 0 where it is not begun. */
	size(name: string): Promise<number>;
	/** What is here of a file. */
	open(name: string): Promise<File>;
	/** Adds to a file's end. @throws Failure `no-space-for-model` */
	append(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
	/** Cuts a file to its first `bytes`, to write the rest anew. */
	truncate(name: string, bytes: number): Promise<void>;
	/**
	 * Verifies the folder by its index, enters the model in the list, and deletes what was written
	 * besides.
	 * @throws Failure `not-a-model`, `model-file-damaged`
	 */
	finish(details: ModelDetails): Promise<StoredModel>;
	/** Leaves what is here for a later try and lets other tabs at it. */
	close(): Promise<void>;
	/** Deletes what is here. */
	discard(): Promise<void>;
}

/**
 * The models that the browser keeps, in its Origin Private File System, where WebLLM's "opfs" cache
 * looks for them. A file counts as stored only after its size and checksum held.
 */
export interface ModelStore {
	/** Complete models and interrupted ones, by title. */
	list(): Promise<ModelEntry[]>;
	/**
	 * What would be fetched from the address of an MLC folder or of a .gguf, and how much of it is
	 * here; downloads no weights.
	 * @throws Failure `bad-model-address`, `nothing-at-address`, `address-unreachable`, `not-a-model`, `old-index`
	 */
	plan(address: string, signal: AbortSignal): Promise<ModelEntry>;
	/**
	 * Downloads what is missing of a planned model; what came stays when it is cut off, and the next
	 * call goes on from there.
	 * @throws Failure `no-space-for-model`, `model-busy`, `address-unreachable`, `nothing-at-address`, `model-file-damaged`; AbortError
	 */
	fetch(
		model: StoredModel,
		onProgress: (progress: StoreProgress) => void,
		signal: AbortSignal,
	): Promise<StoredModel>;
	/**
	 * Copies a model from the person's disk: the files of an MLC folder, or those of a GGUF.
	 * @param title what to call an MLC folder, such as the folder's name
	 * @throws Failure `not-a-model`, `old-index`, `no-space-for-model`, `model-busy`, `model-file-damaged`; AbortError
	 */
	takeFiles(
		files: readonly File[],
		title: string,
		onProgress: (progress: StoreProgress) => void,
		signal: AbortSignal,
	): Promise<StoredModel>;
	/** A stored file, read from disk as it is needed. @throws Failure `model-not-stored` */
	open(model: StoredModel, name: string): Promise<File>;
	/** Deletes a model, or what is here of it. @throws Failure `model-busy` */
	remove(model: StoredModel): Promise<void>;
	estimate(): Promise<StoreEstimate>;
}

/** The store within a worker of this site: there, models can also be written file by file. */
export interface WritableModelStore extends ModelStore {
	/** Begins a model, or resumes one of the same title and source. @throws Failure `model-busy` */
	writer(draft: ModelDraft): Promise<ModelWriter>;
	/**
	 * Puts a compiled library of WebLLM's where WebLLM looks for it; it goes with the last model.
	 * @throws Failure `library-unreachable`; AbortError
	 */
	fetchLibrary(address: string, signal: AbortSignal): Promise<void>;
}
