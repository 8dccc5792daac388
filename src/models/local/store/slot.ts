import * as v from 'valibot';
import type { StoredFile } from '../stored-model.ts';
import { sha256Hex } from './checksum.ts';
import { fileIn, openToWrite, removeFrom, subfolder, writeAt, writeText } from './folder.ts';

/** The folder in which WebLLM's OPFS cache keeps everything. */
export const WEBLLM_FOLDER = 'tvmjs-opfs-store';
/** Everything else that this store keeps. */
export const OWN_FOLDER = 'codesteer-models';

const Begun = v.object({ validator: v.nullable(v.string()) });

/**
 * Where one file of a model lies: `<hash of its url>.bin`, as WebLLM's OPFS cache has it, and beside it
 * `.record.json` once the file is whole (WebLLM takes it for stored then), `.begun.json` before.
 */
export class Slot {
	readonly #folder: FileSystemDirectoryHandle;
	readonly #name: string;
	readonly #file: StoredFile;

	private constructor(folder: FileSystemDirectoryHandle, name: string, file: StoredFile) {
		this.#folder = folder;
		this.#name = name;
		this.#file = file;
	}

	static async of(root: FileSystemDirectoryHandle, file: StoredFile): Promise<Slot> {
		const folder = await subfolder(root, folderOf(file.name));
		return new Slot(folder, await sha256Hex(new TextEncoder().encode(file.url)), file);
	}

	/** Whether all of it is here and was found right. */
	async stored(): Promise<boolean> {
		return (await fileIn(this.#folder, `${this.#name}.record.json`)) !== null;
	}

	/** Bytes that are here. */
	async size(): Promise<number> {
		return (await this.contents())?.size ?? 0;
	}

	contents(): Promise<File | null> {
		return fileIn(this.#folder, `${this.#name}.bin`);
	}

	/** What tells the version of a file that is begun, as its server names it; null if it does not. */
	async validator(): Promise<string | null> {
		const file = await fileIn(this.#folder, `${this.#name}.begun.json`);
		if (file === null) return null;
		try {
			return v.parse(Begun, JSON.parse(await file.text())).validator;
		} catch {
			return null;
		}
	}

	/** Opens it to write from byte `at` on; what was behind is cut off. */
	async write(at: number): Promise<SlotWriter> {
		await removeFrom(this.#folder, `${this.#name}.record.json`);
		const handle = await openToWrite(this.#folder, `${this.#name}.bin`);
		handle.truncate(at);
		return new SlotWriter(handle, at);
	}

	/** Remembers which version of the file is being written. */
	begin(validator: string | null): Promise<void> {
		return writeText(this.#folder, `${this.#name}.begun.json`, JSON.stringify({ validator }));
	}

	/** Marks it as whole and right. */
	async seal(): Promise<void> {
		const record = {
			url: this.#file.url,
			nbytes: await this.size(),
			contentType: this.#file.name.endsWith('.json')
				? 'application/json'
				: 'application/octet-stream',
		};
		await writeText(this.#folder, `${this.#name}.record.json`, JSON.stringify(record));
		await removeFrom(this.#folder, `${this.#name}.begun.json`);
	}

	async clear(): Promise<void> {
		for (const ending of ['.record.json', '.begun.json', '.bin'])
			await removeFrom(this.#folder, this.#name + ending);
	}
}

/** Adds to a file; must be closed. */
class SlotWriter {
	readonly #handle: FileSystemSyncAccessHandle;
	#at: number;

	constructor(handle: FileSystemSyncAccessHandle, at: number) {
		this.#handle = handle;
		this.#at = at;
	}

	/** @throws QuotaExceededError (DOMException) */
	add(bytes: BufferSource): void {
		writeAt(this.#handle, bytes, this.#at);
		this.#at += bytes.byteLength;
	}

	close(): void {
		this.#handle.flush();
		this.#handle.close();
	}
}

function folderOf(name: string): string[] {
	if (name.endsWith('.gguf')) return [OWN_FOLDER, 'gguf'];
	return [WEBLLM_FOLDER, 'webllm', name === 'mlc-chat-config.json' ? 'config' : 'model'];
}
