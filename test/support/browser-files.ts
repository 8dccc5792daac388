/** A browser's private files, locks and storage budget, in memory: what the model store works on. */

const missing = (name: string) => new DOMException(`There is no ${name}.`, 'NotFoundError');

interface Budget {
	/** Bytes that the browser grants. */
	quota: number;
	used: number;
}

class MemoryFile implements FileSystemFileHandle {
	readonly kind = 'file' as const;
	readonly name: string;
	readonly #budget: Budget;
	#bytes = new Uint8Array(0);
	#open = false;

	constructor(name: string, budget: Budget) {
		this.name = name;
		this.#budget = budget;
	}

	async getFile(): Promise<File> {
		return new File([this.#bytes.slice()], this.name);
	}

	async createSyncAccessHandle(): Promise<FileSystemSyncAccessHandle> {
		if (this.#open) throw new DOMException('It is open.', 'NoModificationAllowedError');
		this.#open = true;
		return {
			close: () => {
				this.#open = false;
			},
			flush: () => {},
			getSize: () => this.#bytes.length,
			read: (into, { at = 0 } = {}) => {
				const part = this.#bytes.subarray(at, at + into.byteLength);
				bytesIn(into).set(part);
				return part.length;
			},
			truncate: (size) => this.#resize(size),
			write: (from, { at = 0 } = {}) => {
				this.#resize(Math.max(this.#bytes.length, at + from.byteLength));
				this.#bytes.set(bytesIn(from), at);
				return from.byteLength;
			},
		};
	}

	async createWritable(): Promise<FileSystemWritableFileStream> {
		throw new DOMException('Only in place.', 'NotSupportedError');
	}

	async isSameEntry(other: FileSystemHandle): Promise<boolean> {
		return other === this;
	}

	/** Gives its bytes back to the budget. */
	clear(): void {
		this.#resize(0);
	}

	#resize(size: number): void {
		const more = size - this.#bytes.length;
		if (this.#budget.used + more > this.#budget.quota)
			throw new DOMException('The disk is full.', 'QuotaExceededError');
		this.#budget.used += more;
		const resized = new Uint8Array(size);
		resized.set(this.#bytes.subarray(0, size));
		this.#bytes = resized;
	}
}

class MemoryDirectory implements FileSystemDirectoryHandle {
	readonly kind = 'directory' as const;
	readonly name: string;
	readonly #budget: Budget;
	readonly #entries = new Map<string, MemoryFile | MemoryDirectory>();

	constructor(name: string, budget: Budget) {
		this.name = name;
		this.#budget = budget;
	}

	async getDirectoryHandle(name: string, { create = false } = {}): Promise<MemoryDirectory> {
		const found = this.#entries.get(name);
		if (found instanceof MemoryDirectory) return found;
		if (!create) throw missing(name);
		const made = new MemoryDirectory(name, this.#budget);
		this.#entries.set(name, made);
		return made;
	}

	async getFileHandle(name: string, { create = false } = {}): Promise<MemoryFile> {
		const found = this.#entries.get(name);
		if (found instanceof MemoryFile) return found;
		if (!create) throw missing(name);
		const made = new MemoryFile(name, this.#budget);
		this.#entries.set(name, made);
		return made;
	}

	async removeEntry(name: string): Promise<void> {
		const found = this.#entries.get(name);
		if (!found) throw missing(name);
		found.clear();
		this.#entries.delete(name);
	}

	async resolve(): Promise<string[] | null> {
		return null;
	}
	async isSameEntry(other: FileSystemHandle): Promise<boolean> {
		return other === this;
	}

	keys() {
		return each([...this.#entries.keys()]);
	}
	values() {
		return each([...this.#entries.values()]);
	}
	entries() {
		return each([...this.#entries]);
	}
	[Symbol.asyncIterator]() {
		return this.entries();
	}

	clear(): void {
		for (const entry of this.#entries.values()) entry.clear();
		this.#entries.clear();
	}
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item, undefined> {
	yield* items;
	return undefined;
}

function bytesIn(source: AllowSharedBufferSource): Uint8Array {
	return ArrayBuffer.isView(source)
		? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
		: new Uint8Array(source);
}

export interface BrowserFiles {
	readonly root: FileSystemDirectoryHandle;
	readonly budget: Budget;
	/** What code that runs in a browser finds as `navigator`. */
	readonly navigator: object;
}

/** @param quota bytes that the browser grants */
export function browserFiles(quota = 100e9): BrowserFiles {
	const budget = { quota, used: 0 };
	const root = new MemoryDirectory('', budget);
	let persisted = false;
	const storage = {
		getDirectory: async () => root,
		estimate: async () => ({ quota: budget.quota, usage: budget.used }),
		persisted: async () => persisted,
		persist: async () => {
			persisted = true;
			return true;
		},
	};
	return { root, budget, navigator: { storage, locks: memoryLocks(), onLine: true } };
}

/** Web locks of one tab. */
function memoryLocks() {
	const held = new Map<string, Promise<unknown>>();
	type Work = (lock: object | null) => unknown;
	return {
		async request(name: string, options: { ifAvailable?: boolean } | Work, work?: Work) {
			const [{ ifAvailable = false }, act] =
				typeof options === 'function' ? [{}, options] : [options, work ?? (() => {})];
			if (ifAvailable && held.has(name)) return act(null);
			while (held.has(name)) await held.get(name);
			const turn = Promise.resolve(act({ name }));
			const ended = turn.then(
				() => held.delete(name),
				() => held.delete(name),
			);
			held.set(name, ended);
			return turn;
		},
	};
}
